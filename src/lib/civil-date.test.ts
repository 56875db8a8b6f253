import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCivilDate,
  weekday,
  weekOf,
} from './civil-date.ts';

const DAY_MS = 86_400_000;
const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });

describe('civil dates', () => {
  test.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['0000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-5', false],
    ['2026-01-05T00:00:00Z', false],
    [' 2026-01-05', false],
    ['2026-01-05\n', false],
    ['', false],
  ])('%j exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
    if (!exists) expect(() => dayNumber(text)).toThrow(RangeError);
  });

  test('the error of a date that does not exist quotes it', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('"2026-02-30" is not a date that exists');
  });

  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1970-01-01', -1, '1969-12-31'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ['2026-11-22', 7, '2026-11-16'],
    ['2026-11-23', 1, '2026-11-23'],
    ['2024-03-01', 5, '2024-02-26'],
    ['1969-12-28', 7, '1969-12-22'],
    ['2027-01-01', 5, '2026-12-28'],
  ])('%s is weekday %i of the week of %s', (date, day, monday) => {
    expect(weekday(date)).toBe(day);
    expect(weekOf(date)).toBe(monday);
  });

  test('agrees with the calendar of the platform on every day of the years 0 to 9999', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = fromDayNumber(day);
        const platform = new Date(day * DAY_MS);
        expect(date).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(day);
        expect(weekday(date)).toBe(platform.getUTCDay() === 0 ? 7 : platform.getUTCDay());
      }),
      { numRuns: 2_000 },
    );
  });

  test('days outside the years 0 to 9999, and half days, are refused', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0000-01-01', -1)).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
  });

  test('dates sort by time', () => {
    expect(['2026-02-01', '2025-12-31', '2026-01-15'].toSorted(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-15',
      '2026-02-01',
    ]);
    expect(compareDates('2026-01-01', '2026-01-01')).toBe(0);
  });
});
