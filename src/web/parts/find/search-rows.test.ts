import { expect, test } from 'vitest';
import { nextFound, notSearched, searchOn } from './search-rows.ts';

const rows = Array.from({ length: 10_000 }, (_, at) => `s-${at} ${at % 100 === 7 ? 'retry upload' : 'report'}`);
const never = () => false;

test('ten thousand rows are searched whole, also where each frame lets only a few be looked at', () => {
  const whole = searchOn(notSearched, rows, (row) => row, ['upload'], never);
  expect(whole.found).toHaveLength(100);
  expect(whole.found[1]).toBe(107);
  let bit = notSearched;
  let frames = 0;
  while (bit.at < rows.length) {
    bit = searchOn(
      bit,
      rows,
      (row) => row,
      ['upload'],
      () => true,
    );
    frames += 1;
  }
  expect(bit).toEqual(whole);
  expect(frames).toBe(157);
});

test('without words nothing is found, and the texts are read for the first letter', () => {
  const read = new Set<string>();
  const textOf = (row: string) => {
    read.add(row);
    return row;
  };
  const search = searchOn(notSearched, rows, textOf, [], never);
  expect(search).toEqual({ found: [], at: rows.length });
  expect(read.size).toBe(rows.length);
});

test('next and previous go round', () => {
  const found = [7, 107, 207];
  expect(nextFound(found, -1, 1)).toBe(7);
  expect(nextFound(found, 107, 1)).toBe(207);
  expect(nextFound(found, 207, 1)).toBe(7);
  expect(nextFound(found, 7, -1)).toBe(207);
  expect(nextFound(found, 150, -1)).toBe(107);
  expect(nextFound([], 3, 1)).toBeUndefined();
});
