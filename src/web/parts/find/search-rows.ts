import { hasWords } from './words.ts';

/** How far a search of many rows has come. */
export interface RowSearch {
  /** The rows that hold every word, by their place. */
  found: readonly number[];
  /** How many rows were looked at. */
  at: number;
}

/** A search that has not begun. */
export const notSearched: RowSearch = { found: [], at: 0 };

/** Rows looked at between two looks at the clock. */
const stretch = 64;

/**
 * Goes on with a search until all rows were looked at or `isLate` says that the frame is over. Without words nothing is
 * found, but the texts are read, so that the first letter is answered at once.
 */
export function searchOn<Row>(
  { found, at }: RowSearch,
  rows: readonly Row[],
  textOf: (row: Row) => string,
  words: readonly string[],
  isLate: () => boolean,
): RowSearch {
  const more: number[] = [];
  let next = at;
  while (next < rows.length) {
    const end = Math.min(next + stretch, rows.length);
    for (; next < end; next += 1) {
      const row = rows[next];
      if (row !== undefined && hasWords(textOf(row), words) && words.length > 0) more.push(next);
    }
    if (isLate()) break;
  }
  return { found: more.length > 0 ? [...found, ...more] : found, at: next };
}

/** The next of the found rows after a place, or before it; past the last one the first follows. */
export function nextFound(found: readonly number[], from: number, by: 1 | -1): number | undefined {
  const next = by > 0 ? found.find((at) => at > from) : found.findLast((at) => at < from);
  return next ?? (by > 0 ? found[0] : found.at(-1));
}
