import { describe, expect, it } from 'vitest';
import { poolOf, scrollFor, slotOf, windowOf } from './window.ts';

describe('the window of a long list', () => {
  it('draws every row in sight at any place of the scroll, and always as many as its pool', () => {
    for (let top = 0; top <= 50_000 * 32; top += 7919) {
      const { first, end } = windowOf(top, 700, 32, 50_000);
      const lastSeen = Math.min(Math.ceil((top + 700) / 32), 50_000);
      expect(first).toBeLessThanOrEqual(Math.min(Math.floor(top / 32), 49_999));
      expect(end).toBeGreaterThanOrEqual(lastSeen);
      expect(end - first).toBe(poolOf(700, 32));
    }
  });

  it('stays within the list', () => {
    expect(windowOf(0, 700, 32, 3)).toEqual({ first: 0, end: 3 });
    expect(windowOf(0, 700, 32, 0)).toEqual({ first: 0, end: 0 });
  });

  it('draws the end of a list that became shorter than where it was scrolled to', () => {
    expect(windowOf(1_000_000, 700, 32, 20)).toEqual({ first: 0, end: 20 });
    expect(windowOf(1_000_000, 700, 32, 200)).toEqual({ first: 200 - poolOf(700, 32), end: 200 });
  });

  it('gives no two drawn rows the same element', () => {
    const pool = poolOf(700, 32);
    const { first, end } = windowOf(123_456, 700, 32, 50_000);
    const slots = Array.from({ length: end - first }, (_, at) => slotOf(first + at, pool));
    expect(new Set(slots).size).toBe(slots.length);
  });

  it('keeps the element of a row that stays in sight', () => {
    const pool = poolOf(700, 32);
    expect(slotOf(40, pool)).toBe(slotOf(40, pool));
    expect(slotOf(40 + pool, pool)).toBe(slotOf(40, pool));
  });
});

describe('scrolling to a row', () => {
  it('moves as little as shows it wholly, and not at all when it is in sight', () => {
    expect(scrollFor(0, 320, 640, 32)).toBe(0);
    expect(scrollFor(10, 320, 640, 32)).toBeUndefined();
    expect(scrollFor(29, 320, 640, 32)).toBeUndefined();
    expect(scrollFor(30, 320, 640, 32)).toBe(352);
  });
});
