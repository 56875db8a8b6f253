import { type CivilDate, dayNumber, fromDayNumber, weekdayOfDay } from '#lib/civil-date';
import { setAsideBulkDays } from './bulk-days.ts';
import { leaveOutPauses, type Pause } from './pauses.ts';
import { growthBeforeRecords } from './scope-growth.ts';
import { weekdayShares } from './weekday-shares.ts';

/** One finished piece of work; its finish counts whatever else is known of it. */
export interface FinishedItem {
  readonly finishedOn: CivilDate;
  readonly createdOn?: CivilDate | null;
  readonly startedOn?: CivilDate | null;
}

/** Stories that came into work already agreed (positive) or left it unfinished (negative) on a day. */
export interface ScopeChange {
  readonly on: CivilDate;
  readonly stories: number;
}

/** What happened on one day, where only counts are known. */
export interface DayCount {
  readonly on: CivilDate;
  readonly count: number;
}

/** One whole week, Monday to Sunday. */
export interface HistoryWeek {
  readonly monday: CivilDate;
  readonly done: number;
  readonly added: number;
}

/** What a team's past says about its pace, as known on `asOf`. */
export interface TeamHistory {
  readonly asOf: CivilDate;
  /** Whole weeks of work, oldest first: the part-weeks of the first finish and of `asOf` and long pauses are left out. */
  readonly weeks: readonly HistoryWeek[];
  readonly pauses: readonly Pause[];
  /** Share of the finishes that fall on Monday, Tuesday … Sunday. */
  readonly weekdays: readonly number[];
  readonly lastFinishedOn: CivilDate | null;
  /** Days on which so much was closed at once that it says nothing about the pace; not counted in the weeks. */
  readonly bulkClosed: readonly DayCount[];
  /** Days on which so much scope came or went at once that it says nothing about growth; not counted either. */
  readonly bulkScope: readonly DayCount[];
  /** Items that finish before they were created: they count as finished, their age is not believed. */
  readonly finishedBeforeCreated: number;
  /** Days from start (else creation) to finish, both included, of the items whose age is believed. */
  readonly cycleDays: readonly number[];
  /** False when nobody recorded scope changes, so that growth is unknown rather than none. */
  readonly scopeRecorded: boolean;
}

/**
 * The history of a team from its finished items and, where recorded, its changes of scope (from `scopeSince` on, or
 * all along); later days are not seen.
 */
export function teamHistory(
  items: readonly FinishedItem[],
  scope: readonly ScopeChange[] | null,
  asOf: CivilDate,
  scopeSince: CivilDate | null = null,
): TeamHistory {
  const today = dayNumber(asOf);
  const done = new Map<number, number>();
  const cycleDays: number[] = [];
  let finishedBeforeCreated = 0;
  for (const item of items) {
    const finished = dayNumber(item.finishedOn);
    if (finished > today) continue;
    done.set(finished, (done.get(finished) ?? 0) + 1);
    const began = item.startedOn ?? item.createdOn;
    if (item.createdOn && item.createdOn > item.finishedOn) finishedBeforeCreated++;
    else if (began && began <= item.finishedOn) cycleDays.push(finished - dayNumber(began) + 1);
  }
  return assemble(done, scope, asOf, { finishedBeforeCreated, cycleDays }, scopeSince);
}

/** The history of a team of which only the number of finishes per day is known. */
export function historyFromDays(
  days: readonly DayCount[],
  scope: readonly ScopeChange[] | null,
  asOf: CivilDate,
): TeamHistory {
  return assemble(perDay(days, dayNumber(asOf)), scope, asOf, { finishedBeforeCreated: 0, cycleDays: [] });
}

/** Every whole week of a team of which only the number of finishes per day is known, pauses and all. */
export function wholeWeeksFromDays(days: readonly DayCount[], asOf: CivilDate): readonly HistoryWeek[] {
  const known = perDay(days, dayNumber(asOf));
  const active = [...known].filter(([, count]) => count > 0).map(([day]) => day);
  const first = active.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return active.length === 0 ? [] : wholeWeeks(first, dayNumber(asOf), setAsideBulkDays(known).kept, new Map());
}

function assemble(
  done: ReadonlyMap<number, number>,
  scope: readonly ScopeChange[] | null,
  asOf: CivilDate,
  ages: Pick<TeamHistory, 'finishedBeforeCreated' | 'cycleDays'>,
  scopeSince: CivilDate | null = null,
): TeamHistory {
  const today = dayNumber(asOf);
  const finishDays = [...done].filter(([, count]) => count > 0).map(([day]) => day);
  const finished = setAsideBulkDays(done);
  const net = (scope ?? []).map(({ on, stories }) => ({ on, count: stories }));
  // By the days of finishing: a scope of one import and little else has no usual day of its own.
  const changed = setAsideBulkDays(perDay(net, today), done);
  const first = finishDays.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = finishDays.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const whole = finishDays.length === 0 ? [] : wholeWeeks(first, today, finished.kept, changed.kept);
  const grown = growthBeforeRecords(whole, scopeSince);
  const resumed = finishDays.some((day) => day >= mondayOf(today) && finished.kept.has(day));
  return {
    asOf,
    ...leaveOutPauses(grown.weeks, resumed),
    weekdays: weekdayShares(finished.kept),
    lastFinishedOn: finishDays.length === 0 ? null : fromDayNumber(last),
    bulkClosed: finished.bulk,
    bulkScope: changed.bulk,
    ...ages,
    scopeRecorded: scope !== null && grown.recorded,
  };
}

function perDay(days: readonly DayCount[], today: number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { on, count } of days) {
    const day = dayNumber(on);
    if (day <= today) sums.set(day, (sums.get(day) ?? 0) + count);
  }
  return sums;
}

function wholeWeeks(
  first: number,
  today: number,
  done: ReadonlyMap<number, number>,
  added: ReadonlyMap<number, number>,
): HistoryWeek[] {
  const weeks: HistoryWeek[] = [];
  const thisMonday = mondayOf(today);
  for (let monday = mondayOf(first + 6); monday < thisMonday; monday += 7) {
    weeks.push({ monday: fromDayNumber(monday), done: weekSum(done, monday), added: weekSum(added, monday) });
  }
  return weeks;
}

function mondayOf(day: number): number {
  return day - weekdayOfDay(day) + 1;
}

function weekSum(days: ReadonlyMap<number, number>, monday: number): number {
  let sum = 0;
  for (let day = monday; day < monday + 7; day++) sum += days.get(day) ?? 0;
  return sum;
}
