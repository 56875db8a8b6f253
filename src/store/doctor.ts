import { type RawBuilder, sql } from 'kysely';
import { columnOf, describeKind, type Kind, kindNames, kinds } from '#domain/records';
import type { Db } from './database.ts';

/** One thing that must always hold, and how often it does not. */
export type Check = { name: string; says: string; wrong: number; examples: string[] };

/** Looks through the whole database for what must never be; reads only. */
export async function examine(db: Db): Promise<Check[]> {
  return [
    await references(db),
    await check(db, 'ranks', 'No two stories of a product stand at one place', duplicateRanks),
    await versions(db),
    await check(db, 'diary', 'The diary of each workspace has every number once, up to its last', gaps),
    await check(db, 'commands', 'Every command has one result, and its changes are in the diary', commandsWithout),
  ];
}

const duplicateRanks = sql`select product_id::text || ' ' || rank as example from story where rank is not null
  group by workspace_id, product_id, rank having count(*) > 1`;

const gaps = sql`select s.workspace_id::text as example from workspace_sequence s
  left join (select workspace_id, count(*) as lines, max(seq) as last, min(seq) as first from change group by workspace_id) c using (workspace_id)
  where coalesce(c.last, 0) <> s.seq or coalesce(c.lines, 0) <> s.seq or coalesce(c.first, 1) <> 1`;

const commandsWithout = sql`select c.id as example from command c where c.outcome is null
  or (c.last_seq is not null and not exists (select 1 from change l
    where l.workspace_id = c.workspace_id and l.seq = c.last_seq and l.command_id = c.id and l.actor_id = c.actor_id))`;

/** Every field that names a record names one of the same workspace, whether or not the database watches over it. */
async function references(db: Db): Promise<Check> {
  const found: string[] = [];
  let wrong = 0;
  for (const kind of kindNames) {
    for (const [name, field] of Object.entries(describeKind(kind)?.fields ?? {})) {
      if (field.to === undefined) continue;
      const column = sql.ref(`t.${columnOf(name)}`);
      const one = await check(
        db,
        '',
        '',
        sql`select ${`${kind}.${name} `} || t.id as example from ${sql.table(kinds[kind].table)} t where ${column} is not null
        and not exists (select 1 from ${sql.table(kinds[field.to as Kind].table)} o where o.workspace_id = t.workspace_id and o.id = ${column})`,
      );
      wrong += one.wrong;
      found.push(...one.examples);
    }
  }
  return {
    name: 'references',
    says: 'Every record that is named is there, in the same workspace',
    wrong,
    examples: found.slice(0, 5),
  };
}

/** A record's version is the one that its last line in the diary tells. */
async function versions(db: Db): Promise<Check> {
  const found: string[] = [];
  let wrong = 0;
  for (const kind of kindNames) {
    const one = await check(
      db,
      '',
      '',
      sql`select ${`${kind} `} || t.id as example from ${sql.table(kinds[kind].table)} t
      where t.version is distinct from (select max(c.version) from change c where c.workspace_id = t.workspace_id and c.id = t.id and c.op <> 'rerank')`,
    );
    wrong += one.wrong;
    found.push(...one.examples);
  }
  return {
    name: 'versions',
    says: 'Every record is at the version that the diary last tells of it',
    wrong,
    examples: found.slice(0, 5),
  };
}

async function check(db: Db, name: string, says: string, wrongOnes: RawBuilder<unknown>): Promise<Check> {
  const { rows } = await sql<{ count: number; examples: string[] | null }>`
    select count(*) as count, (array_agg(example))[1:5] as examples from (${wrongOnes}) w`.execute(db);
  return { name, says, wrong: rows[0]?.count ?? 0, examples: rows[0]?.examples ?? [] };
}
