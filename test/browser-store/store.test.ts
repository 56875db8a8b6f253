import { expect, test } from 'vitest';
import type { WireChange } from '#domain/change';
import { Store, type StoreOptions } from '#src/web/client/store';
import type { ViewSpec } from '#src/web/client/views';

type Set = Record<string, unknown>;

function setUp(count = 3, options: StoreOptions = {}) {
  const store = new Store(options);
  const loading = store.load(null);
  for (let n = 0; n < count; n += 1)
    loading.line({ kind: 'story', rows: [{ id: `s${n}`, version: 1, productId: 'p1', title: `Title ${n}` }] });
  loading.line({ end: true, seq: 10, counts: { story: count } });
  expect(loading.end()).toBe('loaded');
  const update = (seq: number, id: string, set: Set, command = 'theirs'): WireChange => ({
    seq,
    kind: 'story',
    id,
    op: 'update',
    set,
    version: seq,
    command,
    actor: 'm2',
  });
  const hear = (...changes: WireChange[]) =>
    store.apply({ event: 'changes', upTo: Math.max(...changes.map(({ seq }) => seq)), changes });
  const title = (id = 's0') => store.row('story', id)?.title;
  return { store, update, hear, title };
}

const byTitle: ViewSpec<'story'> = {
  kind: 'story',
  key: 'by title',
  compare: (a, b) => a.title.localeCompare(b.title),
};

test('another person’s change to a field that waits for its answer is held back until the answer', () => {
  const { store, update, hear, title } = setUp();
  store.guess('mine', [{ kind: 'story', id: 's0', fields: { title: 'Mine' } }]);
  hear(update(11, 's0', { title: 'Theirs', estimate: 5 }));
  expect([title(), store.row('story', 's0')?.estimate, store.told('story', 's0')?.title]).toEqual([
    'Mine',
    5,
    'Theirs',
  ]);
  store.rollBack('mine');
  expect(title()).toBe('Theirs');
});

test('changes may come twice and out of order', () => {
  const { update, hear, title } = setUp();
  hear(update(12, 's0', { title: 'Newer' }));
  hear(update(11, 's0', { title: 'Older' }));
  hear(update(12, 's0', { title: 'Newer' }));
  expect(title()).toBe('Newer');
});

test('what is gone does not come back by an older change', () => {
  const { store, update, hear, title } = setUp();
  hear({ seq: 12, kind: 'story', id: 's0', op: 'gone', command: 'c', actor: 'm2' });
  hear(update(11, 's0', { title: 'Late' }));
  expect([title(), store.count({ kind: 'story', key: 'all' })]).toEqual([undefined, 2]);
});

test('a part that is read anew keeps the changes that came after its snapshot', () => {
  const { store, update, hear, title } = setUp();
  store.apply({ event: 'reset', product: 'p1', upTo: 12 });
  expect([...store.needs]).toEqual([['p1', 12]]);
  const loading = store.load('p1');
  hear(update(14, 's0', { title: 'After the snapshot' }));
  hear({
    seq: 15,
    kind: 'story',
    id: 's9',
    op: 'create',
    row: { id: 's9', version: 1, productId: 'p1', title: 'Made after it' },
    command: 'c',
    actor: 'm2',
  });
  for (const id of ['s0', 's1'])
    loading.line({ kind: 'story', rows: [{ id, version: 2, productId: 'p1', title: 'In the snapshot' }] });
  loading.line({ end: true, seq: 13, counts: { story: 2 } });
  expect(loading.end()).toBe('loaded');
  expect([title('s0'), title('s1'), title('s2'), title('s9'), store.needs.size]).toEqual([
    'After the snapshot',
    'In the snapshot',
    undefined,
    'Made after it',
    0,
  ]);
});

test('a snapshot that lost lines or is older than what asked for it is not taken', () => {
  const { store } = setUp();
  store.apply({ event: 'reset', product: null, upTo: 20 });
  const old = store.load(null);
  old.line({ end: true, seq: 19, counts: {} });
  expect(old.end()).toBe('stale');
  const cut = store.load(null);
  cut.line({ end: true, seq: 25, counts: { story: 1 } });
  expect([cut.end(), store.load(null).end(), store.count({ kind: 'story', key: 'all' })]).toEqual(['cut', 'cut', 3]);
});

test('rows, views and counts are told once for a turn, and only of what concerns them', () => {
  const { store, update, hear } = setUp();
  const told: string[] = [];
  store.watchRow('story', 's0', () => told.push('s0'));
  store.watchRow('story', 's1', () => told.push('s1'));
  store.watchRows(byTitle, () => told.push('view'));
  store.watchCount({ kind: 'story', key: 'long', where: ({ title }) => title.length > 10 }, () => told.push('count'));
  hear(update(11, 's0', { title: 'Zebra' }), update(12, 's0', { estimate: 3 }));
  expect(told.sort()).toEqual(['s0', 'view']);
  expect(store.rows(byTitle).map(({ title }) => title)).toEqual(['Title 1', 'Title 2', 'Zebra']);
});

test('a view is the same array until something in it changes', () => {
  const { store, update, hear } = setUp();
  store.watchRows(byTitle, () => undefined);
  const before = store.rows(byTitle);
  hear({ seq: 11, kind: 'feature', id: 'f1', op: 'gone', command: 'c', actor: 'm2' });
  expect(store.rows(byTitle)).toBe(before);
  hear(update(12, 's0', { estimate: 1 }));
  expect(store.rows(byTitle)).not.toBe(before);
});

test('a long text stays on the screen after its change has come, until the answers that hold it are fresh', () => {
  let release = () => {};
  const { store, update, hear } = setUp(1, {
    lingerUntil: (call) => {
      release = call;
    },
  });
  store.guess('mine', [{ kind: 'story', id: 's0', fields: { description: 'Long', title: 'Short' } }]);
  const told: unknown[] = [];
  store.watchRow('story', 's0', () => told.push(store.waiting('story', 's0')));
  store.done('mine', 11);
  hear(update(11, 's0', { title: 'Short' }, 'mine'));
  expect(store.waiting('story', 's0')).toEqual({ description: 'Long' });
  release();
  expect([store.waiting('story', 's0'), told.at(-1), store.row('story', 's0')?.title]).toEqual([
    undefined,
    undefined,
    'Short',
  ]);
});

test('what waits on a record of a kind that no browser keeps is told too', () => {
  const { store } = setUp();
  let told = 0;
  store.watchRow('criterion', 'k1', () => {
    told += 1;
  });
  store.guess('mine', [{ kind: 'criterion', id: 'k1', fields: { met: true } }]);
  const waiting = store.waiting('criterion', 'k1');
  expect([waiting, told, store.waiting('criterion', 'k1') === waiting]).toEqual([{ met: true }, 1, true]);
  store.rollBack('mine');
  expect([store.waiting('criterion', 'k1'), told]).toEqual([undefined, 2]);
});

test('after ten thousand changes nothing is remembered that is of no use, and old repeats still do no harm', () => {
  const { store, update, hear, title } = setUp();
  for (let n = 0; n < 10_000; n += 1)
    hear({ seq: 11 + n, kind: 'story', id: `x${n}`, op: 'gone', command: 'c', actor: 'm2' });
  hear(update(20_000, 's0', { title: 'Now' }));
  hear(update(12, 's0', { title: 'Long ago' }));
  expect([title(), store.upTo]).toEqual(['Now', 20_000]);
});

test('a view whose condition throws fails where it is read, and nothing else does', () => {
  const { store, update, hear, title } = setUp();
  let told = 0;
  const fragile: ViewSpec<'story'> = {
    kind: 'story',
    key: 'fragile',
    where: (row) => {
      if (row.title === 'Poison') throw new Error('no such title');
      return true;
    },
  };
  store.watchRows(fragile, () => {
    told += 1;
  });
  store.watchRows(byTitle, () => {
    told += 1;
  });
  hear(update(11, 's0', { title: 'Poison' }));
  expect([told, title(), store.rows(byTitle)[0]?.title]).toEqual([2, 'Poison', 'Poison']);
  expect(() => store.rows(fragile)).toThrow('no such title');
  hear(update(12, 's0', { title: 'Harmless' }));
  expect(store.rows(fragile)).toHaveLength(3);
});
