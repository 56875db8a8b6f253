import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Makes sure that a reader has a cursor in a workspace, at the diary's beginning. */
export async function ensureCursor(db: Db, workspace: string, reader: string): Promise<void> {
  await sql`insert into reader_cursor (workspace_id, reader) values (${workspace}, ${reader}) on conflict do nothing`.execute(
    db,
  );
}

/** Where a reader stands, unlocked; undefined before its first cursor. */
export async function cursorOf(db: Db, workspace: string, reader: string): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`select seq from reader_cursor
    where workspace_id = ${workspace} and reader = ${reader}`.execute(db);
  return rows[0]?.seq;
}

/** Takes a reader's cursor until the transaction ends; undefined where another process has it and `wait` is false. */
export async function takeCursor(
  db: Db,
  workspace: string,
  reader: string,
  wait: boolean,
): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`select seq from reader_cursor
    where workspace_id = ${workspace} and reader = ${reader} for update ${sql.raw(wait ? '' : 'skip locked')}`.execute(
    db,
  );
  return rows[0]?.seq;
}

/** Moves a cursor to where its reader has come. */
export async function moveCursor(db: Db, workspace: string, reader: string, seq: number): Promise<void> {
  await sql`insert into reader_cursor (workspace_id, reader, seq) values (${workspace}, ${reader}, ${seq})
    on conflict (workspace_id, reader) do update set seq = excluded.seq where reader_cursor.seq <> excluded.seq`.execute(
    db,
  );
}

/** Every workspace with its standing clock, where it has one. */
export async function workspacesNow(db: Db): Promise<{ workspace: string; clock: string | null }[]> {
  const { rows } = await sql<{ workspace: string; clock: string | null }>`
    select workspace_id as workspace, case when use = 'normal' then null else clock end as clock
    from workspace order by workspace_id`.execute(db);
  return rows;
}

/** The standing clock of a workspace; null where the program's is in force. */
export async function standingClock(db: Db, workspace: string): Promise<string | null> {
  const { rows } = await sql<{ clock: string | null }>`
    select case when use = 'normal' then null else clock end as clock from workspace where workspace_id = ${workspace}`.execute(
    db,
  );
  return rows[0]?.clock ?? null;
}

/** Each product with its time zone and the day what is derived of it was last computed on, as days since 1970. */
export async function productDays(
  db: Db,
  workspace: string,
  derived: 'forecast' | 'finding' = 'forecast',
): Promise<{ product: string; timeZone: string; day: number | null }[]> {
  const { rows } = await sql<{ product: string; timeZone: string; day: number | null }>`
    select p.id as product, p.time_zone as "timeZone", c.seq as day from product p
    left join reader_cursor c on c.workspace_id = p.workspace_id and c.reader = ${`${derived} day `} || p.id
    where p.workspace_id = ${workspace} order by p.id`.execute(db);
  return rows;
}

/** Notes on which day what is derived of a product was computed. */
export function noteProductDay(
  db: Db,
  workspace: string,
  product: string,
  day: number,
  derived: 'forecast' | 'finding' = 'forecast',
): Promise<void> {
  return moveCursor(db, workspace, `${derived} day ${product}`, day);
}

/** What of a record's fields a forecast looks at, by kind; any other change leaves it as it is. */
const looksAt = {
  story: ['state', 'teamId', 'featureId', 'rank', 'createdOn', 'startedOn', 'finishedOn'],
  feature: ['stage', 'releaseId'],
  promise: ['state', 'dueOn', 'toWhom', 'featureId'],
  release: ['state', 'deadlineOn', 'deadlineWhy'],
  right: ['roles', 'right'],
  product: ['timeZone', 'mode'],
};

/** The products whose forecasts may be others after the lines behind `from` up to `upTo`. */
export async function productsTouched(db: Db, workspace: string, from: number, upTo: number): Promise<string[]> {
  const looks = Object.entries(looksAt).map(
    ([kind, fields]) => sql`(kind = ${kind} and (op <> 'update' or jsonb_exists_any(after, ${fields})))`,
  );
  const { rows } = await sql<{ product: string }>`
    select distinct coalesce(product_after, product_before) as product from change
    where workspace_id = ${workspace} and seq > ${from} and seq <= ${upTo} and (${sql.join(looks, sql` or `)})
    order by product`.execute(db);
  return rows.map((row) => row.product);
}

/** The kinds of record that changed behind `from` up to `upTo`, by product. */
export async function kindsTouched(
  db: Db,
  workspace: string,
  from: number,
  upTo: number,
): Promise<Map<string, ReadonlySet<string>>> {
  const { rows } = await sql<{ product: string; kinds: string[] }>`
    select coalesce(product_after, product_before) as product, array_agg(distinct kind) as kinds from change
    where workspace_id = ${workspace} and seq > ${from} and seq <= ${upTo}
      and coalesce(product_after, product_before) is not null
    group by 1 order by 1`.execute(db);
  return new Map(rows.map(({ product, kinds }) => [product, new Set(kinds)]));
}
