import type { CivilDate } from '#lib/civil-date';

/** Whole weeks without a finish, from so many on, are a pause and not the team's pace. */
export const PAUSE_WEEKS = 8;

/** A stretch of whole weeks in which nothing was finished. */
export interface Pause {
  /** Monday of its first week. */
  readonly from: CivilDate;
  readonly weeks: number;
}

/**
 * Parts the weeks of work from long pauses, after which the team went on: those weeks say that nobody worked, not how
 * fast the team is. A silence that lasts to the end is no pause unless `resumed` since: it may be the end.
 */
export function leaveOutPauses<Week extends { readonly monday: CivilDate; readonly done: number }>(
  weeks: readonly Week[],
  resumed: boolean,
): { readonly weeks: readonly Week[]; readonly pauses: readonly Pause[] } {
  const worked: Week[] = [];
  const pauses: Pause[] = [];
  let silent: Week[] = [];
  const close = (over: boolean) => {
    const first = silent[0];
    if (over && first && silent.length >= PAUSE_WEEKS) pauses.push({ from: first.monday, weeks: silent.length });
    else worked.push(...silent);
    silent = [];
  };
  for (const week of weeks) {
    if (week.done === 0) {
      silent.push(week);
      continue;
    }
    close(true);
    worked.push(week);
  }
  close(resumed);
  return { weeks: worked, pauses };
}
