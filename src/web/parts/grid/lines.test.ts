import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GridGroup, linesOf, partsOfLines } from './lines.ts';

const group = (id: string, start: number, count: number, folded = false): GridGroup => ({
  id,
  says: id,
  start,
  count,
  folded,
});

it('shows each heading before its rows, also where a group is empty or folded', () => {
  const groups = [group('a', 0, 2), group('b', 2, 5, true), group('c', 2, 1)];
  const lines = linesOf(groups, 3);
  expect(lines.count).toBe(6);
  expect(Array.from({ length: 6 }, (_, line) => lines.at(line))).toEqual([
    { group: groups[0] },
    { row: 0 },
    { row: 1 },
    { group: groups[1] },
    { group: groups[2] },
    { row: 2 },
  ]);
  expect([0, 1, 2].map(lines.of)).toEqual([1, 2, 5]);
});

it('finds each row on the line it says it is on, and each line once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { maxLength: 8 }), (counts) => {
      let rows = 0;
      const groups = counts.map((count, at) => {
        const start = rows;
        rows += count;
        return group(String(at), start, count);
      });
      const lines = linesOf(groups, rows);
      for (let row = 0; row < rows; row++) expect(lines.at(lines.of(row))).toEqual({ row });
      const heads = Array.from({ length: lines.count }, (_, line) => lines.at(line)).filter((at) => 'group' in at);
      expect(heads).toEqual(groups.map((each) => ({ group: each })));
    }),
  );
});

it('parts the rows by the headings above them, for paper', () => {
  const groups = [group('a', 0, 2), group('b', 2, 5, true), group('c', 2, 1)];
  expect(partsOfLines(groups, ['x', 'y', 'z'])).toEqual([
    { id: 'a', says: 'a · 2', rows: ['x', 'y'] },
    { id: 'b', says: 'b · 5', rows: [] },
    { id: 'c', says: 'c · 1', rows: ['z'] },
  ]);
  expect(partsOfLines([], ['x'])).toEqual([{ id: 'first', rows: ['x'] }]);
});
