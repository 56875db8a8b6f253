import { fromDayNumber } from '#lib/civil-date';
import type { DayCount } from './history.ts';

const SMALLEST_BULK = 25;
const BULK_OVER_MEDIAN = 12;

/** Parts days of ordinary size from bulk days: more than 25 and more than 12 times the median active day of `usual`. */
export function setAsideBulkDays(
  days: ReadonlyMap<number, number>,
  usual: ReadonlyMap<number, number> = days,
): {
  readonly kept: ReadonlyMap<number, number>;
  readonly bulk: readonly DayCount[];
} {
  const limit = Math.max(SMALLEST_BULK, BULK_OVER_MEDIAN * medianActive(usual));
  const kept = new Map<number, number>();
  const bulk: DayCount[] = [];
  for (const [day, count] of days) {
    if (Math.abs(count) > limit) bulk.push({ on: fromDayNumber(day), count });
    else kept.set(day, count);
  }
  return { kept, bulk: bulk.sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

function medianActive(days: ReadonlyMap<number, number>): number {
  const sizes = [...days.values()]
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const upper = sizes[sizes.length >> 1] ?? 0;
  const lower = sizes[(sizes.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}
