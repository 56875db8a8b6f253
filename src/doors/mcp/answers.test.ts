import { expect, test } from 'vitest';
import { cutToFit } from './cut-to-fit.ts';
import { withoutEmpty } from './without-empty.ts';

test('an answer that fits is given whole', () => {
  const answer = { rows: [1, 2, 3], more: null };
  expect(cutToFit(answer, 1000)).toEqual({ value: answer, cut: {} });
});

test('of one that does not, the longest lists lose their ends, and it is told how much is left', () => {
  const long = Array.from({ length: 100 }, (_, n) => `row number ${n}`);
  const { value, cut } = cutToFit({ long, short: ['a', 'b'], next: 7 }, 500);
  const fitted = value as { long: string[]; short: string[]; next: number };
  expect(JSON.stringify(value).length).toBeLessThanOrEqual(500);
  expect([fitted.short, fitted.next]).toEqual([['a', 'b'], 7]);
  expect(fitted.long).toEqual(long.slice(0, fitted.long.length));
  expect(cut).toEqual({ long: { shown: fitted.long.length, of: 100 } });
  expect(fitted.long.length).toBeGreaterThan(15);
});

test('a list at the very top is cut too, and what has no list is left as it is', () => {
  const { value, cut } = cutToFit(
    Array.from({ length: 50 }, () => 'x'.repeat(20)),
    300,
  );
  expect([(value as unknown[]).length, cut]).toEqual([cut['']?.shown, { '': { shown: expect.any(Number), of: 50 } }]);
  const text = { text: 'x'.repeat(1000) };
  expect(cutToFit(text, 100)).toEqual({ value: text, cut: {} });
});

test('empty fields of records are not told, empty lists of the answer are', () => {
  const rows = [{ id: '1', note: null, text: '', flags: [], count: 0, done: false, inner: { a: null, b: 1 } }];
  expect(withoutEmpty({ rows, none: [], next: null })).toEqual({
    rows: [{ id: '1', count: 0, done: false, inner: { b: 1 } }],
    none: [],
    next: null,
  });
});
