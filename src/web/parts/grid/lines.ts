/** A heading between the rows of a grid. */
export interface GridGroup {
  id: string;
  says: string;
  /** How many rows belong to it, shown or not. */
  count: number;
  /** The index of its first row among the rows that are shown, or of the one that would come. */
  start: number;
  /** Its rows are not shown. */
  folded: boolean;
}

/** The lines of a grid: its rows, and a line for each heading. */
export interface Lines {
  count: number;
  /** The line of a row. */
  of: (row: number) => number;
  /** What stands on a line: a heading, or the row of this index. */
  at: (line: number) => { group: GridGroup } | { row: number };
}

/** Puts headings between rows; without any, lines and rows are the same. */
export function linesOf(groups: readonly GridGroup[], rows: number): Lines {
  /** How many headings stand above a row. */
  const above = (row: number) => firstPast(groups.length, (at) => (groups[at]?.start ?? 0) > row);
  return {
    count: rows + groups.length,
    of: (row) => row + above(row),
    at: (line) => {
      // A heading stands on the line of its first row and of the headings before it.
      const at = firstPast(groups.length, (index) => (groups[index]?.start ?? 0) + index > line) - 1;
      const group = groups[at];
      if (group && group.start + at === line) return { group };
      return { row: line - at - 1 };
    },
  };
}

/** The rows by their headings, those before the first heading without one. */
export function partsOfLines<Row>(
  groups: readonly GridGroup[],
  rows: readonly Row[],
): { id: string; says?: string; rows: readonly Row[] }[] {
  const before = rows.slice(0, groups[0]?.start ?? rows.length);
  const parts = groups.map(({ id, says, count, start }, at) => ({
    id,
    says: `${says} · ${count}`,
    rows: rows.slice(start, groups[at + 1]?.start ?? rows.length),
  }));
  return before.length > 0 ? [{ id: 'first', rows: before }, ...parts] : parts;
}

/** The first of so many places at which something holds that goes on holding; the count where it never does. */
function firstPast(count: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
