import { expect, test } from 'vitest';
import { timeScale } from './time-scale.ts';

test('months are marked where they begin, and a new year says its number', () => {
  const { from, months } = timeScale('2026-11-16', ['2026-12-12', '2027-01-30']);
  expect(from).toBe('2026-11-01');
  expect(months.map(({ says }) => says)).toEqual(['Nov', 'Dec', 'Jan 2027', 'Feb']);
  expect(months[0]?.at).toBe(0);
});

test('where many months share the room, a new year is its number alone', () => {
  const { months } = timeScale('2026-11-16', ['2027-06-12']);
  expect(months.map(({ says }) => says)).toEqual(['Nov', 'Dec', '2027', 'Feb', 'Mar', 'Apr', 'May', 'Jun']);
});

test('every day of the stretch lies between its ends, later days further along', () => {
  const { at } = timeScale('2026-11-16', ['2026-12-12', '2027-01-30']);
  const places = ['2026-11-01', '2026-11-16', '2026-12-12', '2027-01-30'].map(at);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.max(...places)).toBeLessThan(100);
});

test('a date far away is held at the edge instead of squeezing the rest', () => {
  const { at, to } = timeScale('2026-11-16', ['2019-01-01', '2044-01-01']);
  expect(at('2019-01-01')).toBe(0);
  expect(at('2044-01-01')).toBe(100);
  expect(to < '2028-06-01').toBe(true);
});
