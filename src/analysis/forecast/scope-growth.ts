import type { CivilDate } from '#lib/civil-date';
import type { HistoryWeek } from './history.ts';

/**
 * Gives weeks from before scope was recorded the mean growth of the recorded ones: nothing on record is not no growth.
 * `recorded` is false when there is no whole recorded week, and then growth is unknown.
 */
export function growthBeforeRecords(
  weeks: readonly HistoryWeek[],
  since: CivilDate | null,
): { readonly weeks: readonly HistoryWeek[]; readonly recorded: boolean } {
  if (since === null) return { weeks, recorded: true };
  const seen = weeks.filter(({ monday }) => monday >= since);
  if (seen.length === 0) return { weeks: weeks.map((week) => ({ ...week, added: 0 })), recorded: false };
  const mean = seen.reduce((sum, { added }) => sum + added, 0) / seen.length;
  return { weeks: weeks.map((week) => (week.monday >= since ? week : { ...week, added: mean })), recorded: true };
}
