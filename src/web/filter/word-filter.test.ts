import { expect, test } from 'vitest';
import { siftWords, withoutWord } from './word-filter.ts';

const rows = ['S-1 Queue a report', 'S-2 Show a report', 'S-3 Sign on PAPER'];
const textOf = (row: string) => row;

test('every word must be in the text, however it is written', () => {
  expect(siftWords(rows, ' REPORT  s-2 ', textOf).rows).toEqual(['S-2 Show a report']);
  expect(siftWords(rows, '  ', textOf).rows).toBe(rows);
});

test('where nothing is left, the word is named that leaves the most out', () => {
  const { rows: left, blame } = siftWords(rows, 'report paper', textOf);
  expect(left).toEqual([]);
  expect([blame?.condition.says, blame?.condition.at, blame?.without]).toEqual(['with “paper”', 1, 2]);
  expect(withoutWord(' report  paper ', 1)).toBe('report');
});
