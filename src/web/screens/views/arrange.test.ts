import { describe, expect, it } from 'vitest';
import type { Column } from '../../parts/grid/types.ts';
import { type Grouping, linedUp, nextSort, partsOf, printSort, readSort, sortRows } from './arrange.ts';

interface Thing {
  id: string;
  size: number | null;
  state: string;
  who: string;
}
const states = ['draft', 'ready'];
const columns: Column<Thing>[] = [
  { id: 'id', says: 'Id', width: '1fr', cell: ({ id }) => id, value: ({ id }) => id },
  { id: 'size', says: 'Size', width: '1fr', cell: ({ size }) => size, value: ({ size }) => size },
  {
    id: 'state',
    says: 'State',
    width: '1fr',
    cell: ({ state }) => state,
    value: ({ state }) => state,
    order: ({ state }) => states.indexOf(state),
  },
];
const things: Thing[] = [
  { id: 'S-10', size: 5, state: 'ready', who: 'ana' },
  { id: 'S-9', size: null, state: 'draft', who: '' },
  { id: 'S-2', size: 3, state: 'ready', who: 'bo' },
  { id: 'S-1', size: 5, state: 'draft', who: 'ana' },
];
const ids = (rows: readonly Thing[]) => rows.map(({ id }) => id);

describe('sorting', () => {
  it.each([
    [undefined, ['S-10', 'S-9', 'S-2', 'S-1']],
    ['id', ['S-1', 'S-2', 'S-9', 'S-10']],
    ['-id', ['S-10', 'S-9', 'S-2', 'S-1']],
    ['size', ['S-2', 'S-10', 'S-1', 'S-9']],
    ['-size', ['S-10', 'S-1', 'S-2', 'S-9']],
    ['state', ['S-9', 'S-1', 'S-10', 'S-2']],
    ['nothing', ['S-10', 'S-9', 'S-2', 'S-1']],
  ])('by %s keeps equals in their order and what has no value at the end', (word, order) => {
    expect(ids(sortRows(things, columns, readSort(word)))).toEqual(order);
  });

  it('goes from one way to the other to none, and reads as it prints', () => {
    const first = nextSort(undefined, 'size');
    const second = nextSort(first, 'size');
    expect([first, second, nextSort(second, 'size')].map(printSort)).toEqual(['size', '-size', undefined]);
    expect(printSort(readSort('-size'))).toBe('-size');
  });
});

describe('grouping', () => {
  const byWho: Grouping<Thing> = {
    id: 'who',
    says: 'Who',
    of: ({ who }) => who,
    name: (who) => who || 'Nobody’s',
    order: ['bo'],
    always: ['cy'],
  };

  it('puts the named groups first, the others by name, those without any last, and shows the ones that are always there', () => {
    expect(partsOf(things, byWho).map(({ says, rows }) => [says, ids(rows)])).toEqual([
      ['bo', ['S-2']],
      ['ana', ['S-10', 'S-1']],
      ['cy', []],
      ['Nobody’s', ['S-9']],
    ]);
  });

  it('takes the rows of a folded group out and goes on counting them', () => {
    const { rows, groups } = linedUp(partsOf(things, byWho), new Set(['ana']));
    expect(ids(rows)).toEqual(['S-2', 'S-9']);
    expect(groups.map(({ start, count }) => [start, count])).toEqual([
      [0, 1],
      [1, 2],
      [1, 0],
      [1, 1],
    ]);
  });
});
