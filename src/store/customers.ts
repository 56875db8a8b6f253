import { sql } from 'kysely';
import { foldText } from '#domain/text';
import type { Read } from './read.ts';
import { within } from './read.ts';

/** A customer by the name it goes by. */
export type Named = { id: string; name: string };

/** The customers of a product within sight that these names mean, by the name as it was given; upper and lower case are one. */
export async function customersNamed(
  read: Read,
  product: string,
  names: readonly string[],
): Promise<Map<string, Named>> {
  if (names.length === 0) return new Map();
  const own = sql`${within(read, 'customer')} and t.product_id = ${product}`;
  const exact = await sql<Named>`select t.id, t.name from customer t
    where ${own} and t.name = any(${[...names]})`.execute(read.db);
  const found = new Map(exact.rows.map((row) => [row.name, row]));
  if (names.every((name) => found.has(name))) return found;
  // The database's own lower case may know ASCII only, so the names are folded here.
  const { rows } = await sql<Named>`select t.id, t.name from customer t where ${own} order by t.short desc`.execute(
    read.db,
  );
  const folded = new Map(rows.map((row) => [foldText(row.name), row]));
  for (const name of names) {
    const row = found.get(name) ?? folded.get(foldText(name));
    if (row) found.set(name, row);
  }
  return found;
}
