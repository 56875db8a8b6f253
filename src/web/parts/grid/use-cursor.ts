import { useRef, useState } from 'react';
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
  const last = useRef({ index: 0, rows });
  const found = cursor && indexOf.get(cursor.id);
  if (found !== undefined) last.current = { index: found, rows };
  // A row that went away, with others perhaps, leaves the cursor on the one that came after them, as a whole.
  const after = cursor && nearestTo(last.current, indexOf);
  const index = found ?? after ?? Math.min(last.current.index, rows.length - 1);
  const column = found === undefined ? -1 : (cursor?.column ?? -1);
  const go = (to: number, cell = column) => {
    const at = Math.max(Math.min(to, rows.length - 1), 0);
    const row = rows[at];
    if (!row) return undefined;
    setCursor({ id: row.id, column: cell });
    last.current = { index: at, rows };
    return row;
  };
  /** Back to the first row, where nobody has led it. */
  const rest = () => {
    setCursor(undefined);
    last.current = { index: 0, rows };
  };
  return { index, column, isSet: cursor !== undefined, go, rest };
}

/** The next cell that can be written in, or nothing at the end of the row. */
export function nextEditable<Row>(columns: readonly Column<Row>[], from: number, by: 1 | -1): number | undefined {
  for (let at = from + by; at >= 0 && at < columns.length; at += by) if (columns[at]?.edit) return at;
  return undefined;
}

/** Where the row stands now that came after one that is gone, or before it; nothing where all of them are gone. */
function nearestTo<Row extends GridRecord>(
  { index, rows }: { index: number; rows: readonly Row[] },
  indexOf: ReadonlyMap<string, number>,
): number | undefined {
  for (let at = index; at < rows.length; at++) {
    const now = indexOf.get(rows[at]?.id ?? '');
    if (now !== undefined) return now;
  }
  for (let at = Math.min(index, rows.length) - 1; at >= 0; at--) {
    const now = indexOf.get(rows[at]?.id ?? '');
    if (now !== undefined) return now;
  }
  return undefined;
}
