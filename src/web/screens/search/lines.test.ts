import { expect, test } from 'vitest';
import { type FoundLine, linesThere, merged } from './lines.ts';

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

test('what belongs to the product on the page comes before what was found elsewhere, each in its order', () => {
  const product = (slug: string) => ({ id: slug, slug, name: slug });
  const hit = (id: string, slug: string) => ({
    ...{ kind: 'story', id, short: id, title: id, marks: [], excerpt: null, on: null, state: null },
    product: product(slug),
  });
  const hits = [hit('S-1', 'fleet'), hit('S-2', 'harbour'), hit('S-3', 'fleet'), hit('S-4', 'harbour')] as never;
  const told = linesThere(hits, product('harbour'));
  expect(told.map(({ id, elsewhere }) => [id, elsewhere])).toEqual([
    ['S-2', null],
    ['S-4', null],
    ['S-1', 'fleet'],
    ['S-3', 'fleet'],
  ]);
});
