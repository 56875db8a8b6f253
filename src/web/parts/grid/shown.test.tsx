import { expect, test } from 'vitest';
import { shownIn, shownOnce } from './shown.ts';
import type { Column } from './types.ts';

interface Row {
  name: string;
  dueOn: string | null;
}

const row: Row = { name: 'Norrbo', dueOn: '2026-12-12' };
const name: Column<Row> = {
  id: 'name',
  says: 'Name',
  width: '1fr',
  cell: (one) => (
    <a href="/x">
      <b>{one.name}</b> {[' and', 3]}
      {null}
    </a>
  ),
};

test('a cell is told by its words, else by its value, else by what is drawn in it', () => {
  expect(shownIn(name, row)).toBe('Norrbo and 3');
  expect(shownIn({ ...name, value: (one) => one.dueOn }, row)).toBe('2026-12-12');
  expect(shownIn({ ...name, value: () => null }, row)).toBe('');
  expect(shownIn({ ...name, value: () => 'x', text: () => '12 Dec' }, row)).toBe('12 Dec');
  expect(shownOnce([name, { ...name, text: () => 'Ready' }])(row)).toBe('norrbo and 3 ready');
});
