import { expect, test } from 'vitest';
import { readAsked } from '#analysis/search/ask';
import { Store } from '../client/store.ts';
import { foundIn } from './found-here.ts';

const product = 'p1';
const rows = [
  ['product', { id: product, name: 'Harbour', slug: 'harbour' }],
  ['member', { id: 'm1', name: 'Jonas Brandt', state: 'active' }],
  ['feature', { id: 'f1', short: 'F-1', productId: product, title: 'Offline field reports', stage: 'idea' }],
  ['feature', { id: 'f12', short: 'F-12', productId: product, title: 'Reports offline', stage: 'idea' }],
  ['story', { id: 's1', short: 'S-1', productId: product, title: 'Queue a report while offline', assigneeId: 'm1' }],
  ['story', { id: 's2', short: 'S-2', productId: 'p2', title: 'Prüfung der Züge', assigneeId: null }],
  [
    'question',
    { id: 'q1', short: 'Q-1', productId: product, text: 'Who is offline?', subjectKind: 'story', subjectId: 's1' },
  ],
  ['customer', { id: 'c1', short: 'C-1', productId: product, name: 'Norrbo Housing' }],
] as const;

function furnished(): Store {
  const store = new Store();
  store.apply({
    event: 'changes',
    upTo: rows.length,
    changes: rows.map(([kind, row], at) => ({
      seq: at + 1,
      kind,
      id: row.id,
      op: 'create',
      row: { version: 1, ...row },
      command: 'c',
      actor: 'm1',
    })),
  });
  return store;
}

const find = (text: string, products: ReadonlySet<string> | null = null) =>
  foundIn(furnished(), readAsked(text), products, { me: 'm1', here: undefined }, 8).map(({ row }) => row.id);

test('what begins with the words comes first, then what counts more', () => {
  expect(find('offline')).toEqual(['f1', 'f12', 's1', 'q1']);
});

test('an id comes before those that begin with it', () => {
  expect(find('f1')).toEqual(['f1', 'f12']);
  expect(find('1')).toEqual(expect.arrayContaining(['f1', 's1', 'q1', 'c1']));
});

test('accents and capitals may be left out; every word must fit', () => {
  expect(find('zuge PRUF')).toEqual(['s2']);
  expect(find('offline zuge')).toEqual([]);
});

test('filters narrow it down as they do on the server', () => {
  expect(find('kind:story by:me')).toEqual(['s1']);
  expect(find('kind:story by:brandt offline')).toEqual(['s1']);
  expect(find('from:norrbo')).toEqual(['c1']);
  expect(find('kind:story', new Set(['p2']))).toEqual(['s2']);
});

test('what stands on another record’s page is told with it', () => {
  const [found] = foundIn(furnished(), readAsked('who is'), null, { me: 'm1', here: undefined }, 8);
  expect(found?.on?.row.id).toBe('s1');
});

test('what is of the product on the page comes first, unless a whole id is typed', () => {
  const store = furnished();
  const elsewhere = (at: number, title: string) => ({
    seq: 50 + at,
    kind: 'feature' as const,
    id: `e${at}`,
    op: 'create' as const,
    row: { version: 1, short: `F-${at}`, productId: 'p2', title, stage: 'idea' },
    command: 'c',
    actor: 'm1',
  });
  const others = Array.from({ length: 20 }, (_, at) => elsewhere(200 + at, `Reports ${at}`));
  store.apply({ event: 'changes', upTo: 400, changes: [...others, elsewhere(127, 'Elsewhere')] });
  const first = (words: string, here: string) =>
    foundIn(store, readAsked(words), null, { me: 'm1', here }, 8)[0]?.row.short;
  expect(first('reports', product)).toBe('F-12');
  expect(first('reports', 'p2')).toBe('F-219');
  expect(first('F-127', product)).toBe('F-127');
});

test('of thousands that fit alike, the last are kept', () => {
  const store = furnished();
  store.apply({
    event: 'changes',
    upTo: 1100,
    changes: Array.from({ length: 1000 }, (_, at) => ({
      seq: 100 + at,
      kind: 'story' as const,
      id: `x${at}`,
      op: 'create' as const,
      row: { version: 1, short: `S-${100 + at}`, productId: product, title: `Wolverine ${at}` },
      command: 'c',
      actor: 'm1',
    })),
  });
  expect(
    foundIn(store, readAsked('wolverine'), null, { me: 'm1', here: undefined }, 3).map(({ row }) => row.short),
  ).toEqual(['S-1099', 'S-1098', 'S-1097']);
});
