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
  // A row that went away leaves the cursor at the same height.
  const index = found ?? Math.min(lastIndex, rows.length - 1);
  const go = (to: number, column = cursor?.column ?? -1) => {
    const at = Math.max(Math.min(to, rows.length - 1), 0);
    const row = rows[at];
    if (!row) return undefined;
    setCursor({ id: row.id, column });
    setLastIndex(at);
    return row;
  };
  return { index, column: cursor?.column ?? -1, isSet: cursor !== undefined, go };
}

/** The next cell that can be written in, or nothing at the end of the row. */
export function nextEditable<Row>(columns: readonly Column<Row>[], from: number, by: 1 | -1): number | undefined {
  for (let at = from + by; at >= 0 && at < columns.length; at += by) if (columns[at]?.edit) return at;
  return undefined;
}
