import { type RawBuilder, sql } from 'kysely';
import { columnOf, describeKind, type Kind } from '#domain/records';
import { shapeOf } from './rows.ts';

/** Fields that must hold a value, or any of several. */
export type Where = Partial<Record<string, unknown>>;
/** By which field (default: id), and at most how many. */
export type Order = { by?: string; limit?: number };

/** True where a field would have to be one of no values. */
export const findsNothing = (where: Where): boolean =>
  Object.values(where).some((value) => Array.isArray(value) && value.length === 0);

/** Selects the rows of a kind on alias `t` that are within sight and fit `where`, in order. */
export function rowsWhere(
  kind: Kind,
  within: RawBuilder<unknown>,
  where: Where,
  { by = 'id', limit }: Order = {},
): RawBuilder<Record<string, unknown>> {
  const { table, columns } = shapeOf(kind);
  const conditions = [within];
  for (const [name, value] of Object.entries(where)) {
    const column = sql`t.${sql.ref(columnOf(name))}`;
    if (Array.isArray(value)) conditions.push(sql`${column} = any(${value})`);
    else conditions.push(value === null ? sql`${column} is null` : sql`${column} = ${value}`);
  }
  return sql`select ${columns} from ${table} t
    where ${sql.join(conditions, sql` and `)} order by t.${sql.ref(columnOf(by))}, t.id
    ${limit === undefined ? sql`` : sql`limit ${limit}`}`;
}

/** A row that came as JSON as the driver would have given it: moments are written in UTC. */
export function rowFromJson(kind: Kind, raw: Record<string, unknown>): Record<string, unknown> {
  for (const [name, { type }] of Object.entries(describeKind(kind)?.fields ?? {}))
    if (type === 'instant' && typeof raw[name] === 'string') raw[name] = new Date(raw[name]).toISOString();
  return raw;
}
