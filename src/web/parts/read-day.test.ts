import { describe, expect, it } from 'vitest';
import { dayNumber, sayDay, sayDayInFull, saySpan } from './day.ts';
import { forecastScale } from './forecast-scale.ts';
import { readDay } from './read-day.ts';
import { readNumber } from './read-number.ts';

const today = '2026-11-22';

describe('a day as typed', () => {
  it.each([
    ['2026-12-12', '2026-12-12'],
    ['12.12.2026', '2026-12-12'],
    ['3/4/2027', '2027-04-03'],
    ['12 Dec', '2026-12-12'],
    ['Dec 12, 2027', '2027-12-12'],
    ['1 November', '2027-11-01'],
    ['22 nov', '2026-11-22'],
    ['29 feb', '2028-02-29'],
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['+10d', '2026-12-02'],
    ['in 2 weeks', '2026-12-06'],
    ['-1w', '2026-11-15'],
    ['3 days ago', '2026-11-19'],
    ['1 week ago', '2026-11-15'],
    ['Monday', '2026-11-23'],
    ['sun', '2026-11-29'],
    ['next Friday', '2026-11-27'],
    ['next wednesday', '2026-11-25'],
    ['next week', '2026-11-23'],
    ['last Thu', '2026-11-12'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });

  it.each([
    ['20 Nov', '2026-11-20'],
    ['22 Nov', '2026-11-22'],
    ['23 Nov', '2025-11-23'],
    ['29 Feb', '2024-02-29'],
    ['3 Jan 2027', '2027-01-03'],
    ['Monday', '2026-11-16'],
    ['Sunday', '2026-11-15'],
  ])('of what is past, %s was %s', (typed, day) => {
    expect(readDay(typed, today, { past: true })).toBe(day);
  });

  it.each([
    '',
    '31 Feb',
    '2026-02-30',
    '13/13/2026',
    'soon',
    '12 Decembar 2026 or so',
    '+10',
    '2026-1-1',
    'moon',
    'week',
    'next mo',
  ])('%s is no day', (typed) => {
    expect(readDay(typed, today)).toBeUndefined();
  });
});

describe('a civil day', () => {
  it('is the same day whatever the zone of the machine', () => {
    expect(sayDayInFull('2026-03-29')).toContain('29 March 2026');
    expect(sayDay('2026-12-12', today)).toBe('12 Dec');
    expect(sayDay('2028-12-12', today)).toBe('12 Dec 2028');
    expect(sayDay('not a day')).toBe('not a day');
  });

  it('exists or has no number', () => {
    expect(dayNumber('1970-01-02')).toBe(1);
    expect(dayNumber('2026-02-29')).toBeUndefined();
  });

  it('is said to be days, weeks or months from another', () => {
    expect(saySpan('2026-12-12', '2026-12-13')).toBe('1 day');
    expect(saySpan('2026-12-12', '2027-01-16')).toBe('5 weeks');
    expect(saySpan('2026-12-12', '2027-06-12')).toBe('6 months');
  });
});

describe('a number as typed', () => {
  it.each([
    ['3', 3],
    ['3.5', 3.5],
    ['3,5', 3.5],
    ['1 200', 1200],
    ['-2', -2],
    ['', null],
  ])('%s is %s', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it.each(['1,200', '1.2.3', 'five', '1e5', '--1', 'Infinity'])('%s is refused', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });
});

describe('the line of promise and forecast', () => {
  const forecast = { p50: '2026-12-19', p85: '2027-01-16', p95: '2027-01-30' };

  it('keeps days in their order and within its width', () => {
    const { x } = forecastScale(660, today, '2026-12-12', forecast);
    const places = [x(today), x('2026-12-12'), x(forecast.p50), x(forecast.p85), x(forecast.p95)];
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeLessThanOrEqual(660);
  });

  it('begins at a promise that has passed', () => {
    expect(forecastScale(660, today, '2026-11-01', forecast).x('2026-11-01')).toBe(0);
  });

  it('sets near dates in two rows and no label beyond its edges', () => {
    for (const width of [240, 320, 660, 1200]) {
      const { labels } = forecastScale(width, today, '2026-11-23', {
        p50: '2026-12-19',
        p85: '2026-12-20',
        p95: '2026-12-21',
      });
      const [p50, p85] = ['p50', 'p85'].map((id) => labels.find((label) => label.id === id));
      expect(p50?.row).not.toBe(p85?.row);
      for (const label of labels) expect(label.x).toBeGreaterThanOrEqual(0);
      for (const label of labels) expect(label.x).toBeLessThan(width);
    }
  });
});
