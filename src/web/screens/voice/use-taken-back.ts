import { useEffect, useRef } from 'react';
import { useWorkspaceClient } from '../../client/hooks.ts';
import type { Turned } from '../../client/turned.ts';
import type { Listed, State } from './feedback-list.ts';

interface TakenBack {
  tab: State;
  rows: readonly Listed[];
  /** The rows at this moment, before they are drawn. */
  rowsNow: () => readonly Listed[];
  /** The id of what is read. */
  reading: string | undefined;
  /** The short id that somebody is led to, on the way to be read. */
  open: string | undefined;
  comeTo: (row: Listed | undefined) => void;
  /** Goes on to what comes after rows that leave the list. */
  leave: (away: ReadonlySet<string>) => void;
}

/**
 * Leads to what is taken back at the moment it is: a row that comes back is where the cursor is, one that leaves again
 * (done again, or the undo is refused) hands the cursor on.
 */
export function useTakenBack(given: TakenBack): void {
  const { undo } = useWorkspaceClient();
  const back = useRef<{ short: string; at: number }>(undefined);
  const latest = useRef((_turned: readonly Turned[]) => {});
  latest.current = (turned) => {
    const sorted = turned.filter(({ kind, before }) => kind === 'feedback' && before.state !== undefined);
    const here = new Set(sorted.flatMap(({ id, before }) => (before.state === given.tab ? [id] : [])));
    const now = given.rowsNow();
    const at = now.findIndex(({ id }) => here.has(id));
    const first = now[at];
    if (first) {
      back.current = { short: first.short, at };
      given.comeTo(first);
      return;
    }
    const away = new Set(sorted.map(({ id }) => id));
    if (given.reading !== undefined && away.has(given.reading)) given.leave(away);
  };
  useEffect(() => undo.watchAsked((turned) => latest.current(turned)), [undo]);
  useEffect(() => {
    const was = back.current;
    if (!was) return;
    const at = given.rows.findIndex(({ short }) => short === was.short);
    back.current = given.open === was.short ? { ...was, at: at < 0 ? was.at : at } : undefined;
    if (at >= 0 || !back.current) return;
    back.current = undefined;
    given.comeTo(given.rows[Math.min(was.at, given.rows.length - 1)]);
  });
}
