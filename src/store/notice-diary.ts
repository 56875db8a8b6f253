import { sql } from 'kysely';
import type { NoticeLine } from '#domain/notice';
import type { Db } from './database.ts';

/** A line of the diary that may have to be told of. */
export type DiaryNews = NoticeLine & { seq: number; product: string; actor: string; at: string };

/** What of the records is told of: by kind the fields whose change says something. */
export type LooksAt = Readonly<Record<string, { readonly fields: readonly string[] }>>;

/** The first lines behind `from` up to `upTo` that may have to be told of; what files brought in, or took away, is told to nobody, but that an import has ended. */
export async function newsIn(
  db: Db,
  workspace: string,
  { from, upTo }: { from: number; upTo: number },
  looksAt: LooksAt,
  limit: number,
): Promise<DiaryNews[]> {
  const looks = Object.entries(looksAt).map(
    ([kind, { fields }]) => sql`(c.kind = ${kind} and (c.op <> 'update' or jsonb_exists_any(c.after, ${[...fields]})))`,
  );
  const { rows } = await sql<DiaryNews>`
    select c.seq, c.kind, c.id, c.op, c.before, c.after, c.actor_id as actor, m.at, m.reason,
      coalesce(c.product_after, c.product_before) as product
    from change c
    join command m on m.workspace_id = c.workspace_id and m.actor_id = c.actor_id and m.id = c.command_id
    where c.workspace_id = ${workspace} and c.seq > ${from} and c.seq <= ${upTo} and (${sql.join(looks, sql` or `)})
      and (c.kind = 'import' or ${notByFile})
    order by c.seq limit ${limit}`.execute(db);
  return rows;
}

const notByFile = sql`m.via <> 'import' and m.name not like 'import.%'`;

/** Every line of these records up to a number, in order: what they were at any moment. */
export async function linesOfRecords(
  db: Db,
  workspace: string,
  ids: readonly string[],
  upTo: number,
): Promise<{ seq: number; id: string; after: Record<string, unknown> | null }[]> {
  const { rows } = await sql<{ seq: number; id: string; after: Record<string, unknown> | null }>`
    select seq, id, after from change
    where workspace_id = ${workspace} and id = any(${[...ids]}::uuid[]) and seq <= ${upTo} and op in ('create', 'update')
    order by seq`.execute(db);
  return rows;
}

/** Who made a record, as the diary has it; nobody where a file brought it. */
export async function makerOf(db: Db, workspace: string, id: string, at: number): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select distinct coalesce(m.proposer_id, c.actor_id) as member from change c
    join command m on m.workspace_id = c.workspace_id and m.actor_id = c.actor_id and m.id = c.command_id
    where c.workspace_id = ${workspace} and c.id = ${id} and c.op = 'create' and c.seq <= ${at} and ${notByFile}`.execute(
    db,
  );
  return rows.map(({ member }) => member);
}

/** Who held a record at a line of the diary, by any of these fields, and who had commented on it by then. */
export async function holdersOf(
  db: Db,
  workspace: string,
  id: string,
  at: number,
  fields: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ member: string | null }>`
    select held.member from unnest(${[...fields]}::text[]) as f (name)
    cross join lateral (
      select c.after->>f.name as member from change c
      where c.workspace_id = ${workspace} and c.id = ${id} and c.seq <= ${at} and c.after ? f.name
      order by c.seq desc limit 1
    ) held
    union
    select coalesce(c.after->>'writtenBy', (select w.after->>'writtenBy' from change w
      where w.workspace_id = c.workspace_id and w.id = c.id and w.op = 'create' order by w.seq limit 1))
    from change c
    where c.workspace_id = ${workspace} and c.kind = 'comment' and c.after ? 'subjectId'
      and c.after->>'subjectId' = ${id} and c.seq <= ${at}`.execute(db);
  return rows.flatMap(({ member }) => member ?? []);
}

/** Who held a role in a product at a line of the diary. */
export async function inRole(db: Db, workspace: string, product: string, role: string, at: number): Promise<string[]> {
  const { rows } = await sql<{ member: string }>`
    select distinct c.after->>'memberId' as member from change c
    where c.workspace_id = ${workspace} and c.kind = 'role' and c.op = 'create' and c.product_after = ${product}
      and c.after->>'role' = ${role} and c.seq <= ${at}
      and not exists (select 1 from change d where d.workspace_id = c.workspace_id and d.id = c.id and d.op = 'delete'
        and d.seq > c.seq and d.seq <= ${at})`.execute(db);
  return rows.map(({ member }) => member);
}
