import { sql } from 'kysely';
import type { AnyRow, Kind } from '#domain/records';
import { type Read, within } from './read.ts';
import { shapeOf, toRow } from './rows.ts';

/** Records of one kind in one product after an id, in the order of their ids, whole. */
export async function recordsAfter(
  read: Read,
  kind: Kind,
  product: string,
  after: string | undefined,
  limit: number,
): Promise<AnyRow[]> {
  const { table, columns } = shapeOf(kind);
  const { rows } = await sql<Record<string, unknown>>`select ${columns} from ${table} t
    where ${within(read, kind)} and t.product_id = ${product} ${after === undefined ? sql`` : sql`and t.id > ${after}`}
    order by t.id limit ${limit}`.execute(read.db);
  return rows.map((row) => toRow(kind, row));
}
