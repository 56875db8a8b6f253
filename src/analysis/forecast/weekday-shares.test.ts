import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/civil-date';
import { dayOfStretch, weekdayShares } from './weekday-shares.ts';

describe('the weekdays work finishes on', () => {
  test('are Monday to Friday while nothing is known', () => {
    expect(weekdayShares(new Map())).toEqual([0.2, 0.2, 0.2, 0.2, 0.2, 0, 0]);
  });

  test('follow what was seen, weekends too', () => {
    const shares = weekdayShares(new Map([[dayNumber('2026-03-07'), 90]]));
    expect(shares[5]).toBeCloseTo(0.9);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1);
  });
});

describe('the day of a stretch', () => {
  const usual = weekdayShares(new Map());

  test.each([
    [1, [0, 0, 1, 2, 3, 4]],
    [6, [2, 2, 3, 4, 5, 6]],
    [3, [0, 0, 1, 2, 5, 6]],
  ])('of a stretch from weekday %i, work in fifths falls on working days only', (first, days) => {
    expect([...dayOfStretch(usual, first, 5)]).toEqual(days);
  });

  test('never goes back, and never falls on a day on which nothing is ever finished', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 7, maxLength: 7 })
      .filter((counts) => counts.some((count) => count > 0))
      .map((counts) => counts.map((count) => count / counts.reduce((a, b) => a + b)));
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 7 }), (given, first) => {
        const days = [...dayOfStretch(given, first, 64)];
        expect(days).toEqual(days.toSorted((a, b) => a - b));
        for (const day of days) expect(given[(first - 1 + day) % 7]).toBeGreaterThan(0);
      }),
    );
  });
});
