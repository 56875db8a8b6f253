import type { Row } from './records.ts';
import { isOpen } from './story.ts';

type Line = Pick<Row<'commitment'>, 'storyId' | 'change' | 'estimate' | 'doneOn' | 'id'>;
type Story = Pick<Row<'story'>, 'id' | 'state' | 'estimate' | 'sprintId'>;

/** Stories and the sum of their estimates; `unestimated` of them have none. */
export type Load = { stories: number; points: number; unestimated: number };

/**
 * What a sprint's ledger comes to: what was committed, what came in and went out since, what has been done, and where the
 * rest went when it was closed.
 */
export type LedgerSums = Record<
  'committed' | 'added' | 'removed' | 'accepted' | 'carried' | 'returned' | 'cut' | 'open',
  Load
>;

/** The sum of the estimates of some stories, or of lines about them. */
export function loadOf(items: readonly { estimate: number | null }[]): Load {
  return {
    stories: items.length,
    points: items.reduce((sum, { estimate }) => sum + (estimate ?? 0), 0),
    unestimated: items.filter(({ estimate }) => estimate === null).length,
  };
}

/** True where closing the sprint wrote down how each of its stories ended; sprints closed long ago or elsewhere have none. */
export function tellsItsEnd(lines: readonly Pick<Line, 'change'>[]): boolean {
  return lines.some(({ change }) => change === 'accepted' || change === 'carried' || change === 'returned');
}

/**
 * The sums of a sprint: its ledger as written, and its stories as they stand now. Once its end is written, nothing that
 * becomes of its stories later changes them.
 */
export function ledgerSums(lines: readonly Line[], inSprint: readonly Story[]): LedgerSums {
  const of = (change: Line['change']) => loadOf(lines.filter((line) => line.change === change));
  const scope = { committed: of('committed'), added: of('added'), removed: of('removed') };
  const ends = { carried: of('carried'), returned: of('returned') };
  if (tellsItsEnd(lines)) return { ...scope, accepted: of('accepted'), ...ends, cut: loadOf([]), open: loadOf([]) };
  return {
    ...scope,
    ...ends,
    accepted: loadOf(inSprint.filter(({ state }) => state === 'accepted')),
    cut: loadOf(inSprint.filter(({ state }) => state === 'cut')),
    open: loadOf(inSprint.filter(({ state }) => isOpen(state))),
  };
}

/** Of a sprint that is over: the stories that its ledger ends with and that were not accepted in it. */
export function leftUndone(lines: readonly Line[], inSprint: readonly Story[]): string[] {
  if (tellsItsEnd(lines))
    return lines.flatMap(({ change, storyId }) => (change === 'carried' || change === 'returned' ? [storyId] : []));
  const accepted = new Set(inSprint.flatMap(({ id, state }) => (state === 'accepted' ? [id] : [])));
  const there = new Set<string>();
  for (const line of [...lines].sort(byDay)) {
    if (line.change === 'removed') there.delete(line.storyId);
    else there.add(line.storyId);
  }
  return [...there].filter((id) => !accepted.has(id));
}

/** Lines in the order in which they were written; ids are made in the order of time. */
export function byDay(a: Pick<Line, 'doneOn' | 'id'>, b: Pick<Line, 'doneOn' | 'id'>): number {
  return a.doneOn.localeCompare(b.doneOn) || a.id.localeCompare(b.id);
}
