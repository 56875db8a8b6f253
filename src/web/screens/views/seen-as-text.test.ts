import { expect, it } from 'vitest';
import type { Column } from '../../parts/grid/types.ts';
import { seenAsCsv, seenAsJson, seenAsMarkdown } from './seen-as-text.ts';

type Thing = { short: string; title: string; points: number | null };
const columns: Column<Thing>[] = [
  { id: 'title', says: 'Story', width: '1fr', cell: () => null, value: ({ title }) => title },
  { id: 'points', says: 'Points', width: '1fr', cell: () => null, value: ({ points }) => points },
  { id: 'menu', says: 'More', width: '1fr', cell: () => null },
];
const things = [
  { short: 'S-1', title: '=cmd|calc, "now"', points: 5 },
  { short: 'S-2', title: 'Küche', points: null },
];

it('gives the rows and columns that are seen, and no spreadsheet takes a cell for a formula', () => {
  expect(seenAsCsv(things, columns)).toBe('Story,Points\r\n"\'=cmd|calc, ""now""",5\r\nKüche,\r\n');
});

it('gives them as records too', () => {
  expect(JSON.parse(seenAsJson(things, columns))).toEqual([
    { title: '=cmd|calc, "now"', points: 5 },
    { title: 'Küche', points: null },
  ]);
});

it('gives them as Markdown in the words that are shown, in which nothing is taken for markup', () => {
  const due: Column<Thing> = {
    id: 'due',
    says: 'Due',
    width: '1fr',
    number: true,
    cell: () => null,
    value: () => '2026-12-12',
    text: () => '12 Dec',
  };
  expect(seenAsMarkdown(things.slice(0, 1), [...columns, due])).toBe(
    '| Story | Points | Due |\n| --- | --- | --: |\n| =cmd\\|calc, "now" | 5 | 12 Dec |\n',
  );
});
