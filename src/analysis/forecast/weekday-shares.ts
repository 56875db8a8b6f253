import { weekdayOfDay } from '#lib/civil-date';

/** Finishes on each weekday, Monday to Sunday, that a team is taken to have had before any was seen. */
const BEFOREHAND = [2, 2, 2, 2, 2, 0, 0];

/** Share of a team's finishes on Monday to Sunday; the usual working week where little is known. */
export function weekdayShares(done: ReadonlyMap<number, number>): readonly number[] {
  const seen = [...BEFOREHAND];
  for (const [day, count] of done) {
    const at = weekdayOfDay(day) - 1;
    seen[at] = (seen[at] ?? 0) + Math.max(0, count);
  }
  const total = seen.reduce((a, b) => a + b, 0);
  return seen.map((count) => count / total);
}

/**
 * For work finished at i/steps of a seven-day stretch that begins on `firstWeekday` (1 = Monday): the day of the
 * stretch, 0 to 6, on which it finishes when the stretch's work falls on the weekdays as usual.
 */
export function dayOfStretch(shares: readonly number[], firstWeekday: number, steps: number): Uint8Array {
  const days = new Uint8Array(steps + 1);
  let day = 0;
  let upTo = shares[firstWeekday - 1] ?? 0;
  for (let step = 0; step <= steps; step++) {
    while (day < 6 && (upTo === 0 || upTo < step / steps - 1e-9)) {
      day++;
      upTo += shares[(firstWeekday - 1 + day) % 7] ?? 0;
    }
    days[step] = day;
  }
  return trailingRest(days, shares, firstWeekday);
}

/** Rounding must not push the last work of a stretch onto a day on which nobody finishes anything. */
function trailingRest(days: Uint8Array, shares: readonly number[], firstWeekday: number): Uint8Array {
  let last = 6;
  while (last > 0 && (shares[(firstWeekday - 1 + last) % 7] ?? 0) === 0) last--;
  return days.map((day) => Math.min(day, last));
}
