import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageing, chanceFinishedWithin, daysForShare, shareLongerThan, survivalCurve } from './cycle-times.ts';

const finished = (...days: number[]) => days.map((one) => ({ days: one, finished: true }));
const open = (...days: number[]) => days.map((one) => ({ days: one, finished: false }));

describe('cycle times with open items', () => {
  test('without open items the curve is the plain share', () => {
    expect(survivalCurve(finished(1, 2, 2, 4))).toEqual([
      { days: 1, longer: 0.75 },
      { days: 2, longer: 0.25 },
      { days: 4, longer: 0 },
    ]);
  });

  test('the remission times of Freireich (6-MP) have the published curve', () => {
    const curve = survivalCurve([
      ...finished(6, 6, 6, 7, 10, 13, 16, 22, 23),
      ...open(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
    ]);
    expect(curve.map(({ days, longer }) => [days, Number(longer.toFixed(3))])).toEqual([
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ]);
    expect(daysForShare(curve, 0.5)).toBe(23);
    expect(daysForShare(curve, 0.85)).toBeNull();
  });

  test('the chance of the days to come is that of items which grew as old', () => {
    const curve = survivalCurve(finished(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    expect(chanceFinishedWithin(curve, 0, 5)).toBeCloseTo(0.5);
    expect(chanceFinishedWithin(curve, 5, 1)).toBeCloseTo(0.2);
    expect(chanceFinishedWithin(curve, 5, 5)).toBeCloseTo(1);
    expect(chanceFinishedWithin(curve, 10, 5)).toBeNull();
    expect(chanceFinishedWithin([], 1, 5)).toBeNull();
  });

  test.each([
    [17, 0.8, false],
    [18, 0.85, true],
    [30, 1, true],
    [1, 0, false],
  ])('at %i days an open item is older than %d of the past, old: %s', (age, percentile, old) => {
    const result = ageing(survivalCurve(finished(...Array.from({ length: 20 }, (_, at) => at + 1))), age);
    expect(result.percentile).toBeCloseTo(percentile);
    expect(result.old).toBe(old);
  });

  test('the curve falls from 1, never below 0, and open items never lower it', () => {
    const time = fc.record({ days: fc.integer({ min: 1, max: 60 }), finished: fc.boolean() });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 40 }), fc.integer({ min: 1, max: 60 }), (times, days) => {
        const curve = survivalCurve(times);
        const shares = [1, ...curve.map(({ longer }) => longer)];
        expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
        const more = survivalCurve([...times, { days: 60, finished: false }]);
        expect(shareLongerThan(more, days)).toBeGreaterThanOrEqual(shareLongerThan(curve, days) - 1e-9);
      }),
    );
  });
});
