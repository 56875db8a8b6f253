import { addDays, type CivilDate, daysBetween } from '#lib/civil-date';
import type { TeamHistory } from './history.ts';

/** The least history that gives a forecast, and what it takes to give one without a warning. */
export const ENOUGH = { items: 10, weeks: 5, itemsUnwarned: 20, weeksUnwarned: 8, weeksFresh: 8 } as const;

/** How much there is of something, and how much it takes. */
export interface HaveOfNeeded {
  readonly have: number;
  readonly needed: number;
}

/** What is missing for a forecast; only what is missing is there. */
export interface MissingHistory {
  /** Finished items in whole weeks. */
  readonly items?: HaveOfNeeded;
  /** Whole weeks in which something was finished. */
  readonly weeks?: HaveOfNeeded;
  /** Nothing was finished lately: the last finish and the whole weeks since. */
  readonly old?: { readonly lastFinishedOn: CivilDate; readonly weeks: number };
}

/** A forecast rests on little: fewer items or weeks than it takes to go without saying. */
export interface ThinHistory {
  readonly items: HaveOfNeeded;
  readonly weeks: HaveOfNeeded;
}

/** Which history a forecast was made from. */
export interface HistorySample {
  readonly items: number;
  readonly weeks: number;
  /** Whole weeks in which something was finished. */
  readonly activeWeeks: number;
  /** Weeks of long pauses since `from` that are left out. */
  readonly pausedWeeks: number;
  /** First and last day of the weeks. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Whether the history is enough to forecast from. */
export type HistoryVerdict =
  | { readonly enough: false; readonly missing: MissingHistory }
  | { readonly enough: true; readonly thin: ThinHistory | null };

/** Judges a history by the rule for not enough history. */
export function judgeHistory(history: TeamHistory): HistoryVerdict {
  const items = history.weeks.reduce((sum, week) => sum + week.done, 0);
  const weeks = history.weeks.filter((week) => week.done > 0).length;
  const missing = {
    ...(items < ENOUGH.items && { items: { have: items, needed: ENOUGH.items } }),
    ...(weeks < ENOUGH.weeks && { weeks: { have: weeks, needed: ENOUGH.weeks } }),
    ...old(history),
  };
  if (Object.keys(missing).length > 0) return { enough: false, missing };
  if (items >= ENOUGH.itemsUnwarned && weeks >= ENOUGH.weeksUnwarned) return { enough: true, thin: null };
  return {
    enough: true,
    thin: {
      items: { have: items, needed: ENOUGH.itemsUnwarned },
      weeks: { have: weeks, needed: ENOUGH.weeksUnwarned },
    },
  };
}

/** What of a history a forecast is made from, when it looks at so many of the newest weeks. */
export function sampleOf(history: TeamHistory, newest: number): HistorySample {
  const weeks = history.weeks.slice(-newest);
  const from = weeks[0]?.monday ?? history.asOf;
  return {
    items: weeks.reduce((sum, week) => sum + week.done, 0),
    weeks: weeks.length,
    activeWeeks: weeks.filter((week) => week.done > 0).length,
    pausedWeeks: history.pauses.reduce((sum, pause) => sum + (pause.from > from ? pause.weeks : 0), 0),
    from,
    to: addDays(weeks.at(-1)?.monday ?? history.asOf, 6),
  };
}

function old({ lastFinishedOn, asOf }: TeamHistory): Pick<MissingHistory, 'old'> {
  if (lastFinishedOn === null) return {};
  const weeks = Math.floor(daysBetween(lastFinishedOn, asOf) / 7);
  return weeks >= ENOUGH.weeksFresh ? { old: { lastFinishedOn, weeks } } : {};
}
