import { sql } from 'kysely';
import { type AnyRow, columnOf, describeKind, type Kind, type Row } from '#domain/records';
import type { Db } from './database.ts';
import { toRow } from './rows.ts';
import { findsNothing, type Order, rowFromJson, rowsWhere, type Where } from './select.ts';

/** What somebody may see: their workspace, its products (null: every one), and what is kept for administrators or for themselves. */
export type Sight = { workspace: string; products: readonly string[] | null; admin: boolean; member: string };

/** Reading within somebody's sight; every query of the store takes one, so an unchecked read cannot be written by accident. */
export type Read = Sight & {
  db: Db;
  /** The records handed out so far, by id, for the writer to compare and the preview to name. */
  handed: Map<string, { kind: Kind; row: AnyRow }>;
  one: <K extends Kind>(kind: K, id: string) => Promise<Row<K> | undefined>;
  /** Records whose fields equal `where` (an array: any of these), ordered by `by` (default: id), at most `limit`. */
  all: <K extends Kind>(kind: K, where?: Where, order?: Order) => Promise<Row<K>[]>;
  /** Several of `all` in one statement, each under its name: `{ criteria: ['criterion', { storyId }, { by: 'position' }] }`. */
  together: <const W extends Wanted>(wanted: W) => Promise<{ [Name in keyof W]: Row<W[Name][0]>[] }>;
};

type Wanted = Record<string, readonly [Kind, Where, Order?]>;

/** The condition that keeps a query on alias `t` within sight. */
export function within(sight: Sight, kind: Kind) {
  const described = describeKind(kind);
  if (!described) throw new Error(`No kind of record is called ${kind}.`);
  const own = sql`t.workspace_id = ${sight.workspace}`;
  const conditions = [own];
  if (sight.products && described.scope === 'product')
    conditions.push(sql`t.product_id = any(${[...sight.products]}::uuid[])`);
  if (sight.products && described.scope === 'self') conditions.push(sql`t.id = any(${[...sight.products]}::uuid[])`);
  if (!sight.admin && described.audience === 'admin') conditions.push(sql`false`);
  if (!sight.admin && typeof described.audience === 'object') {
    const { member, unless } = described.audience;
    const mine = sql`t.${sql.ref(columnOf(member))} = ${sight.member}`;
    conditions.push(unless ? sql`(${mine} or t.${sql.ref(columnOf(unless))})` : mine);
  }
  return sql.join(conditions, sql` and `);
}

/** True when somebody with this sight may see the record. */
export function sees(sight: Sight, kind: Kind, row: AnyRow): boolean {
  const described = describeKind(kind);
  if (!described) return false;
  const product = described.scope === 'self' ? row.id : row.productId;
  if (described.scope !== 'workspace' && sight.products && !sight.products.includes(String(product))) return false;
  if (sight.admin || described.audience === 'all') return true;
  if (described.audience === 'admin') return false;
  const { member, unless } = described.audience;
  return row[member] === sight.member || (unless !== undefined && row[unless] === true);
}

type Lists = Record<string, Record<string, unknown>[]>;

/** Reading on this connection within this sight. */
export function readWith(db: Db, sight: Sight): Read {
  const handed: Read['handed'] = new Map();
  const keep = (kind: Kind, raw: Record<string, unknown>) => {
    const row = toRow(kind, raw);
    handed.set(row.id, { kind, row });
    return row;
  };
  const taken = (kind: Kind, where: Where, order?: Order) => rowsWhere(kind, within(sight, kind), where, order);
  async function all<K extends Kind>(kind: K, where: Where = {}, order?: Order): Promise<Row<K>[]> {
    if (findsNothing(where)) return [];
    const { rows } = await taken(kind, where, order).execute(db);
    return rows.map((row) => keep(kind, row)) as unknown as Row<K>[];
  }
  async function together<const W extends Wanted>(wanted: W): Promise<{ [Name in keyof W]: Row<W[Name][0]>[] }> {
    const asked = Object.entries(wanted).filter(([, [, where]]) => !findsNothing(where));
    const lists = asked.map(
      ([name, [kind, where, order]]) =>
        sql`(select coalesce(json_agg(r), '[]') from (${taken(kind, where, order)}) r) as ${sql.ref(name)}`,
    );
    const found = asked.length > 0 ? await sql<Lists>`select ${sql.join(lists)}`.execute(db) : { rows: [] };
    const rowsOf = (name: string, kind: Kind) =>
      (found.rows[0]?.[name] ?? []).map((raw) => keep(kind, rowFromJson(kind, raw)));
    // Each list holds the rows of the kind that was asked for under its name.
    return Object.fromEntries(Object.entries(wanted).map(([name, [kind]]) => [name, rowsOf(name, kind)])) as never;
  }
  async function one<K extends Kind>(kind: K, id: string): Promise<Row<K> | undefined> {
    const known = handed.get(id);
    if (known?.kind === kind) return known.row as unknown as Row<K>;
    const [row] = await all(kind, { id });
    return row;
  }
  return { ...sight, db, handed, one, all, together };
}
