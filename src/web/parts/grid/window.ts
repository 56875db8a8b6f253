/** The rows from `first` up to and without `end`. */
interface Window {
  first: number;
  end: number;
}

/** Rows drawn above and below what is seen, so that a fast wheel meets no empty space. */
const margin = 8;

/** Which rows are to be drawn for a place of the scroll. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): Window {
  const first = Math.floor(scrollTop / rowHeight) - margin;
  const end = Math.ceil((scrollTop + height) / rowHeight) + margin;
  const cut = { first: Math.max(Math.min(first, count), 0), end: Math.max(Math.min(end, count), 0) };
  return cut.end > cut.first ? cut : { first: Math.max(count - 1, 0), end: count };
}

/** How many rows can be drawn at once at most. */
export function poolOf(height: number, rowHeight: number): number {
  return Math.ceil(height / rowHeight) + 1 + 2 * margin;
}

/** Which element shows a row: rows that leave the window hand theirs on to rows that enter it. */
export function slotOf(index: number, pool: number): number {
  return index % pool;
}

/** Where to scroll so that a row stands wholly between the sticky head and the end; nothing when it does already. */
export function scrollFor(index: number, scrollTop: number, height: number, rowHeight: number): number | undefined {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return undefined;
}
