/** The place some stops further on (or back), the last one there is where there are not so many; where one is when there is none. */
export function nextStop(count: number, from: number, by: number, stops: (at: number) => boolean): number {
  const way = Math.sign(by);
  let left = Math.abs(by);
  let found = from;
  for (let at = from + way; way !== 0 && left > 0 && at >= 0 && at < count; at += way) {
    if (!stops(at)) continue;
    found = at;
    left--;
  }
  return found;
}
