/** The rows from `first` up to and without `end`. */
interface Window {
  first: number;
  end: number;
}

/** Rows drawn above and below what is seen, so that a fast wheel meets no empty space. */
const margin = 4;

/**
 * Which rows are to be drawn for a place of the scroll: as many at any place of a long list, so that scrolling neither
 * makes an element nor throws one away.
 */
export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): Window {
  const pool = poolOf(height, rowHeight);
  const first = Math.max(Math.min(Math.floor(scrollTop / rowHeight) - margin, count - pool), 0);
  return { first, end: Math.min(first + pool, count) };
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
