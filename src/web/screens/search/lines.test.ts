import { expect, test } from 'vitest';
import { type FoundLine, merged } from './lines.ts';

const line = (id: string): FoundLine => ({
  id,
  kind: 'story',
  short: null,
  title: id,
  says: id,
  note: 'story',
  on: null,
  elsewhere: null,
  href: `/${id}`,
  marks: [],
  excerpt: null,
});

test('what the server found comes below and once, so that nothing moves', () => {
  const here = [line('b'), line('a')];
  expect(merged(here, [line('c'), line('a'), line('d')]).map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
  expect(merged([], [line('c')]).map(({ id }) => id)).toEqual(['c']);
});
