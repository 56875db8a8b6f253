import { sql } from 'kysely';
import { personOfAccount, sampleAccount } from '#domain/sample-people';
import type { Db } from './database.ts';
import type { Read } from './read.ts';

/** The made-up members of a sample product, by the name the sample calls them. */
export async function sampleMembers(
  { db, workspace }: Pick<Read, 'db' | 'workspace'>,
  product: string,
): Promise<{ member: string; person: string }[]> {
  const { rows } = await sql<{ member: string; account: string }>`
    select m.id as member, m.account_id as account from member m
    where m.workspace_id = ${workspace} and m.state = 'active' and m.account_id like ${`sample:${product}:%`}
    order by m.id`.execute(db);
  return rows.map(({ member, account }) => ({ member, person: personOfAccount(account) ?? '' }));
}

/** A sample product that was begun: who began it, when, and its team; undefined where it is gone. */
export type BegunSample = { product: string; by: string; at: string; team: string; clock: string | null };

/** What is needed to play a sample; undefined for a product that is gone or no sample. */
export async function begunSample(db: Db, workspace: string, product: string): Promise<BegunSample | undefined> {
  const { rows } = await sql<BegunSample>`
    select p.id as product, m.actor_id as by, m.at, case when w.use = 'normal' then null else w.clock end as clock,
      (select t.id from team t where t.workspace_id = p.workspace_id and t.product_id = p.id order by t.id limit 1) as team
    from product p
    join workspace w on w.workspace_id = p.workspace_id
    join change c on c.workspace_id = p.workspace_id and c.id = p.id and c.op = 'create'
    join command m on m.workspace_id = c.workspace_id and m.actor_id = c.actor_id and m.id = c.command_id
    where p.workspace_id = ${workspace} and p.id = ${product} and p.sample`.execute(db);
  return rows[0];
}

/** The sample products that were begun in a stretch of the diary and are still there. */
export async function samplesBegun(db: Db, workspace: string, from: number, upTo: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select p.id from change c
    join product p on p.workspace_id = c.workspace_id and p.id = c.id and p.sample
    where c.workspace_id = ${workspace} and c.seq > ${from} and c.seq <= ${upTo} and c.kind = 'product' and c.op = 'create'
    order by c.seq`.execute(db);
  return rows.map((row) => row.id);
}

/** What the steps of a sample answered that were played before, by the step's command id. */
export async function playedSteps(db: Db, workspace: string, prefix: string): Promise<Map<string, unknown>> {
  const { rows } = await sql<{ id: string; outcome: { output?: unknown; proposal?: unknown } }>`
    select m.id, m.outcome from command m
    where m.workspace_id = ${workspace} and starts_with(m.id, ${prefix}) and m.outcome is not null`.execute(db);
  return new Map(rows.map(({ id, outcome }) => [id, outcome.output ?? outcome.proposal]));
}

/** How many steps of a sample were played. */
export async function countPlayed({ db, workspace }: Pick<Read, 'db' | 'workspace'>, product: string): Promise<number> {
  const { rows } = await sql<{ played: number }>`
    select count(*)::int as played from member m
    join command c on c.workspace_id = m.workspace_id and c.actor_id = m.id
    where m.workspace_id = ${workspace} and starts_with(m.account_id, ${sampleAccount(product, '')})
      and starts_with(c.id, ${sampleAccount(product, '')}) and c.outcome is not null`.execute(db);
  return rows[0]?.played ?? 0;
}
