import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/records';
import { byRank, guessRanks, type StoryPlace } from './guess-ranks.ts';

const ordered = ['a0', 'a1', 'a2', 'a3'].map((rank, at) => ({ id: `s${at}`, rank }) as Row<'story'>);

function after(ids: string[], place: StoryPlace): string[] {
  const guessed = new Map(guessRanks(ordered, ids, place).map((guess) => [guess.id, guess.fields.rank]));
  return ordered
    .map((row) => ({ ...row, rank: guessed.get(row.id) ?? row.rank }))
    .sort(byRank)
    .map(({ id }) => id);
}

describe('the guessed ranks', () => {
  it.each<[string[], StoryPlace, string[]]>([
    [['s2'], { before: 's0' }, ['s2', 's0', 's1', 's3']],
    [['s0', 's3'], { after: 's1' }, ['s1', 's0', 's3', 's2']],
    [['s1', 's2'], { at: 'end' }, ['s0', 's3', 's1', 's2']],
    [['s3'], { at: 'top' }, ['s3', 's0', 's1', 's2']],
    [['s0', 's1'], { before: 's2' }, ['s0', 's1', 's2', 's3']],
  ])('put %j at %j', (ids, place, order) => {
    expect(after(ids, place)).toEqual(order);
  });

  it('guess nothing beside a story that is not in the backlog', () => {
    expect(guessRanks(ordered, ['s1'], { before: 'gone' })).toEqual([]);
  });

  it('stand what has left the backlog after it, the last finished first', () => {
    const left = [
      { id: 'old', rank: null, finishedOn: '2026-01-02' },
      { id: 'new', rank: null, finishedOn: '2026-03-01' },
      { id: 'open', rank: 'a9', finishedOn: null },
    ] as Row<'story'>[];
    expect(left.sort(byRank).map(({ id }) => id)).toEqual(['open', 'new', 'old']);
  });
});
