import { describe, expect, it } from 'vitest';
import { ledgerSums, leftUndone } from './ledger.ts';

type Change = 'committed' | 'added' | 'removed' | 'accepted' | 'carried' | 'returned';
const line = (id: string, storyId: string, change: Change, estimate: number | null) => ({
  id,
  storyId,
  change,
  estimate,
  doneOn: '2026-11-16',
});
const lines = [
  line('1', 'a', 'committed', 5),
  line('2', 'b', 'committed', 3),
  line('3', 'c', 'added', null),
  line('4', 'b', 'removed', 3),
];
const story = (id: string, state: 'accepted' | 'in progress' | 'cut') => ({ id, state, estimate: 5, sprintId: 's' });

describe('a sprint’s ledger', () => {
  it('sums what was committed, added and removed, each with its estimates as they were then', () => {
    const sums = ledgerSums(lines, [story('a', 'accepted'), story('c', 'in progress'), story('d', 'cut')]);
    expect(sums.committed).toEqual({ stories: 2, points: 8, unestimated: 0 });
    expect(sums.added).toEqual({ stories: 1, points: 0, unestimated: 1 });
    expect(sums.removed).toEqual({ stories: 1, points: 3, unestimated: 0 });
    expect([sums.accepted.stories, sums.open.stories, sums.cut.stories]).toEqual([1, 1, 1]);
  });

  it('names what was left undone when it is over, without what was taken out before', () => {
    expect(leftUndone(lines, [story('a', 'accepted')])).toEqual(['c']);
  });

  it('tells the end of a sprint from its own lines, whatever its stories are by now', () => {
    const ended = [...lines, line('5', 'a', 'accepted', 8), line('6', 'c', 'returned', null)];
    const sums = ledgerSums(ended, [story('c', 'accepted')]);
    expect(sums.accepted).toEqual({ stories: 1, points: 8, unestimated: 0 });
    expect([sums.returned.stories, sums.open.stories]).toEqual([1, 0]);
    expect(leftUndone(ended, [story('c', 'accepted')])).toEqual(['c']);
  });
});
