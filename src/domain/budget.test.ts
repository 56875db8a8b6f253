import { expect, test } from 'vitest';
import { spentAtEnd, sumsOf } from './budget.ts';

test('amounts of two currencies are never added', () => {
  const line = { planned: 100, committed: 50, spent: 10 };
  expect(
    sumsOf([
      { ...line, currency: 'USD' },
      { ...line, currency: 'EUR' },
      { ...line, currency: 'EUR' },
    ]),
  ).toEqual([
    { currency: 'EUR', planned: 200, committed: 100, spent: 20 },
    { ...line, currency: 'USD' },
  ]);
});

test('the pace so far says what will be spent at the end', () => {
  const money = { planned: 100, committed: 0, spent: 50 };
  expect(spentAtEnd(money, '2026-01-01', '2026-01-10', '2026-01-05')).toBe(100);
  expect(spentAtEnd({ ...money, committed: 140 }, '2026-01-01', '2026-01-10', '2026-01-05')).toBe(140);
});

test('too early, without dates or with nothing spent there is nothing to say', () => {
  const money = { planned: 100, committed: 0, spent: 50 };
  expect(spentAtEnd(money, '2026-01-01', '2026-01-10', '2026-01-02')).toBeNull();
  expect(spentAtEnd(money, null, '2026-01-10', '2026-01-05')).toBeNull();
  expect(spentAtEnd({ ...money, spent: 0 }, '2026-01-01', '2026-01-10', '2026-01-05')).toBeNull();
});
