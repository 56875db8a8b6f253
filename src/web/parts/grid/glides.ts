/** A row that goes from one line to another before somebody's eyes. */
export interface Glide {
  id: string;
  from: number;
  to: number;
}

/** More at once would be a flurry, not a path for the eye. */
const most = 3;

/**
 * Which rows are seen going elsewhere, given the line of each drawn row before and now: those that went further than the
 * one line by which others make room; none where a whole list changed.
 */
export function glidesOf(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): Glide[] {
  const moved: Glide[] = [];
  for (const [id, to] of now) {
    const from = before.get(id);
    if (from !== undefined && from !== to) moved.push({ id, from, to });
  }
  const far = moved.filter(({ from, to }) => Math.abs(to - from) > 1);
  const seen = far.length > 0 ? far : moved;
  return seen.length > most ? [] : seen;
}
