import { sql } from 'kysely';
import type { Read } from './read.ts';
import { within } from './read.ts';

/** A piece of feedback as it was when its text was read; `hash` changes with the text. */
export type HashedText = { id: string; hash: string };

/** A mark of all feedback texts of a product within sight: the same mark, the same texts. */
export async function textsMark(read: Read, product: string): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select count(*) || ':' || coalesce(sum(hashtextextended(t.text, hashtext(t.id::text))), 0) as mark
    from feedback t where ${within(read, 'feedback')} and t.product_id = ${product}`.execute(read.db);
  return rows[0]?.mark ?? '';
}

/** Which feedback a product has within sight, the newest `limit` of it. */
export async function textHashes(read: Read, product: string, limit: number): Promise<HashedText[]> {
  // Thousands of rows in one text: a row each would take the driver longer than everything else of a question.
  const { rows } = await sql<{ all: string | null }>`
    select string_agg(n.id || ' ' || n.hash, ',') as "all" from (
      select t.id, hashtextextended(t.text, 0) as hash
      from feedback t where ${within(read, 'feedback')} and t.product_id = ${product}
      order by t.short desc limit ${limit}) n`.execute(read.db);
  const all = rows[0]?.all;
  if (!all) return [];
  return all.split(',').map((each) => ({ id: each.slice(0, 36), hash: each.slice(37) }));
}

/** The texts of some feedback within sight, as they are now. */
export async function textsOf(read: Read, ids: readonly string[]): Promise<(HashedText & { text: string })[]> {
  const { rows } = await sql<HashedText & { text: string }>`
    select t.id, hashtextextended(t.text, 0)::text as hash, left(t.text, 6000) as text
    from feedback t where ${within(read, 'feedback')} and t.id = any(${[...ids]}::uuid[])`.execute(read.db);
  return rows;
}
