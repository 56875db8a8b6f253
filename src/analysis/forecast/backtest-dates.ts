import { addDays, daysBetween, weekday } from '#lib/civil-date';
import { makeRandom } from '#lib/random';
import { type BacktestPlan, type BacktestTeam, wholeHistory } from './backtest.ts';
import { setAsideBulkDays } from './bulk-days.ts';
import { crossings } from './crossings.ts';
import { judgeHistory } from './enough-history.ts';
import { HORIZON_WEEKS } from './forecast-order.ts';
import { type DayCount, historyFromDays } from './history.ts';
import { readPositions } from './position-dates.ts';
import { SETTINGS } from './settings.ts';
import { weekPaths } from './week-paths.ts';
import { dayOfStretch } from './weekday-shares.ts';

/** How often the next items were done by the dates said for them. */
export interface DateCoverage {
  readonly forecasts: number;
  readonly by50: number;
  readonly by85: number;
  readonly by95: number;
  /** Forecasts whose items were not all done when the data ends: they count by the dates that had passed. */
  readonly unresolved: number;
}

/** Asks, at every forecast of the walk, for the dates of about `weeks` weeks of work, and looks when it was done. */
export function backtestDates(teams: readonly BacktestTeam[], weeks: number, plan: BacktestPlan): DateCoverage {
  const hits = [0, 0, 0];
  const asked = [0, 0, 0];
  let forecasts = 0;
  let unresolved = 0;
  for (const team of teams) {
    const days = withoutBulk(team.days);
    const whole = wholeHistory(days);
    const dataEnd = days.at(-1)?.on ?? '';
    for (let origin = plan.warmUp; origin + weeks <= whole.length; origin += plan.every) {
      const monday = whole[origin]?.monday ?? '';
      const today = addDays(monday, -1);
      const known = historyFromDays(
        days.filter(({ on }) => on <= today),
        null,
        monday,
      );
      const recent = whole.slice(Math.max(0, origin - 12), origin).reduce((sum, { done }) => sum + done, 0);
      if (!judgeHistory(known).enough) continue;
      const items = Math.max(1, Math.round((recent / 12) * weeks));
      const doneOn = finishOf(items, days, today);
      forecasts++;
      if (doneOn === null) unresolved++;
      datesFor(items, known, today, plan).forEach((date, at) => {
        // Not done, and the date lies after the data: nobody knows.
        if (doneOn === null && (date === null || date > dataEnd)) return;
        asked[at] = (asked[at] ?? 0) + 1;
        if (doneOn !== null && (date === null || doneOn <= date)) hits[at] = (hits[at] ?? 0) + 1;
      });
    }
  }
  const share = (at: number) => (hits[at] ?? 0) / (asked[at] ?? 1);
  return { forecasts, by50: share(0), by85: share(1), by95: share(2), unresolved };
}

function withoutBulk(days: readonly DayCount[]): DayCount[] {
  const perDay = new Map<number, number>();
  for (const { on, count } of days) {
    const day = daysBetween('1970-01-01', on);
    perDay.set(day, (perDay.get(day) ?? 0) + count);
  }
  return [...setAsideBulkDays(perDay).kept]
    .sort(([a], [b]) => a - b)
    .map(([day, count]) => ({ on: addDays('1970-01-01', day), count }));
}

function finishOf(items: number, days: readonly DayCount[], today: string): string | null {
  let left = items;
  for (const { on, count } of days) {
    if (on <= today) continue;
    left -= count;
    if (left <= 0) return on;
  }
  return null;
}

function datesFor(items: number, known: ReturnType<typeof historyFromDays>, today: string, plan: BacktestPlan) {
  const random = makeRandom(plan.seed);
  const crossed = crossings(
    {
      positions: Int32Array.of(items),
      growsOver: items,
      trials: plan.trials,
      weeks: HORIZON_WEEKS,
      dayOfStretch: dayOfStretch(known.weekdays, weekday(addDays(today, 1)), 64),
    },
    weekPaths(known.weeks, random, SETTINGS),
    random,
  );
  const { p50, p85, p95 } = readPositions(crossed, today).dates(items);
  return [p50, p85, p95];
}
