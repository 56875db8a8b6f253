import { type RawBuilder, sql } from 'kysely';
import { type AnyRow, columnOf, describeKind, type Kind, kinds } from '#domain/records';
import { writeShortId } from '#domain/short-id';
import type { Db } from './database.ts';

type Shape = { table: RawBuilder<unknown>; columns: RawBuilder<unknown>; letter: string | undefined };
const shapes = new Map<string, Shape>();

/** The table of a kind and its readable columns under their field names; secret ones are left out. */
export function shapeOf(kind: Kind): Shape {
  const known = shapes.get(kind);
  if (known) return known;
  const described = describeKind(kind);
  if (!described) throw new Error(`No kind of record is called ${kind}.`);
  const names = ['id', 'version'];
  if (described.scope === 'product') names.push('productId');
  if (described.short) names.push('short');
  for (const [name, field] of Object.entries(described.fields)) if (!field.secret) names.push(name);
  const columns = sql.raw(names.map((name) => `t."${columnOf(name)}" as "${name}"`).join(', '));
  const shape = { table: sql.table(described.table), columns, letter: described.short };
  shapes.set(kind, shape);
  return shape;
}

/** Turns what the driver gave into a record: short ids in words. */
export function toRow(kind: Kind, raw: Record<string, unknown>): AnyRow {
  const { letter } = shapeOf(kind);
  if (letter && typeof raw.short === 'number') raw.short = writeShortId(letter, raw.short);
  return raw as AnyRow;
}

/** Inserts full rows of one kind in one statement. */
export async function insertRows(db: Db, kind: Kind, rows: Record<string, unknown>[]): Promise<void> {
  const table = sql.table(kinds[kind].table);
  await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  );
}

/** Sets the named fields on rows of one kind in one statement; `bump` counts their versions up. */
export async function updateRows(
  db: Db,
  workspace: string,
  kind: Kind,
  names: string[],
  rows: Record<string, unknown>[],
  bump: boolean,
): Promise<void> {
  const table = sql.table(kinds[kind].table);
  const sets = names.map((name) => `"${columnOf(name)}" = r."${columnOf(name)}"`);
  if (bump) sets.push('version = t.version + 1');
  await sql`update ${table} t set ${sql.raw(sets.join(', '))}
    from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) r
    where t.workspace_id = ${workspace} and t.id = r.id and t.id = any(${rows.map(({ id }) => String(id))}::uuid[])`.execute(
    db,
  );
}

/** Deletes rows of one kind by id. */
export async function deleteRows(db: Db, workspace: string, kind: Kind, ids: string[]): Promise<void> {
  await sql`delete from ${sql.table(kinds[kind].table)} where workspace_id = ${workspace} and id = any(${ids}::uuid[])`.execute(
    db,
  );
}

/** Rows of one kind by id in the order of their ids, locked against change until the transaction ends when asked. */
export async function selectRows(
  db: Db,
  workspace: string,
  kind: Kind,
  ids: readonly string[],
  lock: boolean,
): Promise<AnyRow[]> {
  if (ids.length === 0) return [];
  const { table, columns } = shapeOf(kind);
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${table} t
    where t.workspace_id = ${workspace} and t.id = any(${[...ids]}::uuid[])
    order by t.id ${lock ? sql`for no key update` : sql``}`.execute(db);
  return rows.map((row) => toRow(kind, row));
}

/** How many rows of a kind name each of these parents in `field`. */
export async function countChildren(
  db: Db,
  workspace: string,
  kind: Kind,
  field: string,
  parents: readonly string[],
): Promise<Map<string, number>> {
  const { table } = shapeOf(kind);
  const { rows } = await sql<{
    parent: string;
    count: number;
  }>`select t.${sql.ref(columnOf(field))} as parent, count(*) as count from ${table} t
    where t.workspace_id = ${workspace} and t.${sql.ref(columnOf(field))} = any(${[...parents]}::uuid[]) group by 1`.execute(
    db,
  );
  return new Map(rows.map(({ parent, count }) => [parent, count]));
}

/** Every row of one kind in a workspace, by id. */
export async function selectAllRows(db: Db, workspace: string, kind: Kind): Promise<AnyRow[]> {
  const { table, columns } = shapeOf(kind);
  const { rows } = await sql<
    Record<string, unknown>
  >`select ${columns} from ${table} t where t.workspace_id = ${workspace} order by t.id`.execute(db);
  return rows.map((row) => toRow(kind, row));
}
