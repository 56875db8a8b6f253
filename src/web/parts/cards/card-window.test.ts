import { describe, expect, it } from 'vitest';
import { cardsBetween, nextOf, topsOf } from './card-window.ts';

const ids = Array.from({ length: 10_000 }, (_, at) => `s${at}`);

describe('a column of many cards', () => {
  it('puts each card below the one before, by its own height where that is known', () => {
    const tops = topsOf(['a', 'b', 'c'], new Map([['b', 100]]), 60, 8);
    expect([...tops]).toEqual([0, 68, 176, 244]);
  });

  it('draws every card that is in sight and none besides', () => {
    const heights = new Map(ids.map((id, at) => [id, 40 + (at % 7) * 10]));
    const tops = topsOf(ids, heights, 60, 8);
    for (let from = 0; from < (tops[ids.length] ?? 0); from += 7919) {
      const { first, end } = cardsBetween(tops, from, from + 700);
      expect(tops[first]).toBeLessThanOrEqual(from);
      expect(tops[first + 1]).toBeGreaterThan(from);
      expect(tops[end]).toBeGreaterThan(Math.min(from + 700, (tops[ids.length] ?? 0) - 1));
      expect(end - first).toBeLessThan(20);
    }
  });

  it('draws the last card of a column that became shorter, and nothing of an empty one', () => {
    expect(cardsBetween(topsOf(['a', 'b'], new Map(), 60, 8), 5_000, 6_000)).toEqual({ first: 1, end: 2 });
    expect(cardsBetween(topsOf([], new Map(), 60, 8), 0, 700)).toEqual({ first: 0, end: 0 });
  });

  it('leads from a card that went to the one after it, and at the end to the one before', () => {
    const stood = { ids: ['a', 'b', 'c', 'd'], at: 1 };
    expect(nextOf(stood, ['a', 'c', 'd'])).toBe('c');
    expect(nextOf(stood, ['a', 'd'])).toBe('d');
    expect(nextOf({ ...stood, at: 3 }, ['a', 'b'])).toBe('b');
    expect(nextOf(stood, ['e'])).toBeUndefined();
  });
});
