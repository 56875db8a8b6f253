/** Where rows are put: next to a row that stays where it is. */
export type MoveTarget = { before: string } | { after: string };

/** The order after taking some rows out, in their own order, and putting them together at `to` among the rest. */
export function movedOrder<Row extends { id: string }>(
  rows: readonly Row[],
  ids: ReadonlySet<string>,
  to: number,
): Row[] {
  const moving = rows.filter((row) => ids.has(row.id));
  const rest = rows.filter((row) => !ids.has(row.id));
  return rest.toSpliced(to, 0, ...moving);
}

/** The place among the rest that a gap between rows stands for; gap 0 is above the first row. */
export function placeOfGap(rows: readonly { id: string }[], ids: ReadonlySet<string>, gap: number): number {
  let before = 0;
  for (let at = 0; at < gap; at++) if (ids.has(rows[at]?.id ?? '')) before++;
  return gap - before;
}

/** The neighbour that names a place among the rest, or nothing when the order would stay as it is. */
export function targetOf(
  rows: readonly { id: string }[],
  ids: ReadonlySet<string>,
  to: number,
): MoveTarget | undefined {
  const moved = movedOrder(rows, ids, to);
  if (moved.every((row, at) => row === rows[at])) return undefined;
  const rest = rows.filter((row) => !ids.has(row.id));
  const next = rest[to];
  if (next) return { before: next.id };
  const last = rest.at(-1);
  return last && { after: last.id };
}

/** The ids between two rows, both counted, in either direction. */
export function idsBetween(rows: readonly { id: string }[], from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id);
}
