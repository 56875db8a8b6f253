/** Where cards of different heights begin in their column, one below the other; the last number is where the column ends. */
export function topsOf(ids: readonly string[], heights: ReadonlyMap<string, number>, usual: number, gap: number) {
  const tops = new Float64Array(ids.length + 1);
  let top = 0;
  ids.forEach((id, at) => {
    tops[at] = top;
    top += (heights.get(id) ?? usual) + gap;
  });
  tops[ids.length] = top;
  return tops;
}

/** The cards, `first` up to and without `end`, of which something lies between two heights of their column. */
export function cardsBetween(tops: Float64Array, from: number, to: number): { first: number; end: number } {
  const count = tops.length - 1;
  const first = Math.max(Math.min(firstPast(tops, from) - 1, count - 1), 0);
  return { first, end: Math.min(Math.max(firstPast(tops, to), first + 1), count) };
}

/** The card that comes after one that went, of those that still stand there, or else the one before it. */
export function nextOf(
  { ids, at }: { ids: readonly string[]; at: number },
  now: readonly string[],
): string | undefined {
  const there = new Set(now);
  return ids.slice(at).find((id) => there.has(id)) ?? ids.slice(0, at).findLast((id) => there.has(id));
}

/** The first card that begins below a height. */
function firstPast(tops: Float64Array, height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}
