import { isCivilDate } from '#lib/civil-date';
import type { BacktestTeam } from './backtest.ts';

const COLUMNS = {
  team: ['team', 'project'],
  date: ['date', 'day'],
  done: ['done', 'count'],
  finished: ['finished', 'finished_date', 'finishedon', 'done_date', 'resolved'],
} as const;

/** The rows are not a history: which row and column, and what stands there instead. */
export class BacktestRowsError extends Error {
  override name = 'BacktestRowsError';
}

/**
 * Teams from a table whose first row names the columns: either `team, date, done` (a count per day) or `finished`
 * (a date per item; `team` may be missing, other columns such as `created` are not needed).
 */
export function readBacktestRows(table: readonly (readonly string[])[]): BacktestTeam[] {
  const header = (table[0] ?? []).map((name) => name.trim().toLowerCase());
  const at = (names: readonly string[]) => header.findIndex((name) => names.includes(name));
  const team = at(COLUMNS.team);
  const counted = at(COLUMNS.done);
  const dated = counted < 0 ? at(COLUMNS.finished) : at(COLUMNS.date);
  if (dated < 0) {
    throw new BacktestRowsError(
      `The first row must name the columns team, date, done or created, finished; it is: ${header.join(', ') || '(empty)'}.`,
    );
  }
  const teams = new Map<string, { on: string; count: number }[]>();
  table.slice(1).forEach((row, index) => {
    const on = (row[dated] ?? '').trim();
    // An item that is not finished yet is no fault: it has no date.
    if (counted < 0 && on === '') return;
    if (!isCivilDate(on)) throw fault(index, header[dated], on, 'a date written YYYY-MM-DD');
    const count = counted < 0 ? 1 : wholeNumber(row[counted] ?? '', index, header[counted]);
    const name = team < 0 ? 'team' : (row[team] ?? '');
    const days = teams.get(name);
    if (days) days.push({ on, count });
    else teams.set(name, [{ on, count }]);
  });
  return [...teams].map(([name, days]) => ({ team: name, days }));
}

function wholeNumber(text: string, index: number, column: string | undefined): number {
  const trimmed = text.trim();
  if (!/^\d{1,9}$/.test(trimmed)) throw fault(index, column, text, 'a whole number from 0');
  return Number(trimmed);
}

function fault(index: number, column: string | undefined, found: string, wanted: string): BacktestRowsError {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return new BacktestRowsError(`Row ${index + 2}, column "${column ?? '?'}": "${shown}" is not ${wanted}.`);
}
