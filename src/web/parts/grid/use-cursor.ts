import { useState } from 'react';
import type { Column, GridRecord } from './types.ts';

/** Where the cursor of a grid is: a row and a cell of it (-1 is the row itself). */
export interface Cursor {
  id: string;
  column: number;
}

/** Holds the cursor by the row's id, so that it stays with its row when others move it. */
export function useCursor<Row extends GridRecord>(
  rows: readonly Row[],
  indexOf: ReadonlyMap<string, number>,
  startsAt: string | undefined,
) {
  const [cursor, setCursor] = useState<Cursor | undefined>(
    startsAt === undefined ? undefined : { id: startsAt, column: -1 },
  );
  const [lastIndex, setLastIndex] = useState(0);
  const found = cursor && indexOf.get(cursor.id);
  // A row that went away leaves the cursor at the same height, on the row that stands there as a whole.
  const index = found ?? Math.min(lastIndex, rows.length - 1);
  const column = found === undefined ? -1 : (cursor?.column ?? -1);
  const go = (to: number, cell = column) => {
    const at = Math.max(Math.min(to, rows.length - 1), 0);
    const row = rows[at];
    if (!row) return undefined;
    setCursor({ id: row.id, column: cell });
    setLastIndex(at);
    return row;
  };
  /** Back to the first row, where nobody has led it. */
  const rest = () => {
    setCursor(undefined);
    setLastIndex(0);
  };
  return { index, column, isSet: cursor !== undefined, go, rest };
}

/** The next cell that can be written in, or nothing at the end of the row. */
export function nextEditable<Row>(columns: readonly Column<Row>[], from: number, by: 1 | -1): number | undefined {
  for (let at = from + by; at >= 0 && at < columns.length; at += by) if (columns[at]?.edit) return at;
  return undefined;
}
