import type { Db } from '#store/database';
import { lastSeq } from '#store/diary';
import { type Told, toldOf } from './stream.ts';

/** Whoever is further behind than this reads everything anew, which is quicker. */
export const mostBehind = 5_000;

/**
 * Where a stream that was read up to `from` goes on: from there, or where that is too long ago or nowhere, from the end of
 * the diary with everything to be read anew.
 */
export async function startAt(
  db: Db,
  workspace: string,
  from: number | undefined,
): Promise<{ at: number; head: number; first: Told[] }> {
  const head = await lastSeq(db, workspace);
  if (from !== undefined && from <= head && head - from <= mostBehind) return { at: from, head, first: [] };
  return { at: head, head, first: [toldOf({ event: 'reset', product: null, upTo: head }, head)] };
}
