import { describe, expect, test } from 'vitest';
import { rateWindow } from './rate-window.ts';

describe('rateWindow', () => {
  test('lets so many through, then says in how many seconds to come back', () => {
    const limit = rateWindow(2, 60_000, () => 30_000);
    expect([limit('a'), limit('a'), limit('a') > 0, limit('b')]).toEqual([0, 0, true, 0]);
    expect(limit('a')).toBeLessThanOrEqual(60);
  });

  test('keeps a burst at the end of one window from being doubled at the start of the next', () => {
    let now = 0;
    const limit = rateWindow(10, 60_000, () => now);
    now = 59_000;
    for (let n = 0; n < 10; n++) limit('a');
    now = 61_000;
    let through = 0;
    while (limit('a') === 0) through++;
    expect(through).toBeLessThanOrEqual(1);
  });

  test('forgives with time, and a clock that jumps back', () => {
    let now = 1_000_000;
    const limit = rateWindow(1, 60_000, () => now);
    expect([limit('a'), limit('a') > 0]).toEqual([0, true]);
    now += 130_000;
    expect(limit('a')).toBe(0);
    now = 0;
    expect(limit('a')).toBe(0);
  });

  test('forgets rather than grow without end', () => {
    const limit = rateWindow(1, 60_000, () => 0);
    for (let n = 0; n < 120_000; n++) limit(`guess ${n}`);
    expect(limit('another')).toBe(0);
  });
});
