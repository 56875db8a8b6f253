import { expect, test } from 'vitest';
import type { WireChange } from '#domain/change';
import { Store } from './store.ts';

const row = { id: 's1', version: 3, productId: 'p1', short: 'S-1', title: 'Queue a report' };

function setUp() {
  const store = new Store();
  const loading = store.load(null);
  loading.line({ kind: 'story', rows: [row] });
  loading.line({ end: true, seq: 5, counts: { story: 1 } });
  loading.end();
  const hear = (seq: number, change: object) =>
    store.apply({ event: 'changes', upTo: seq, changes: [{ seq, kind: 'story', id: 's1', ...change } as WireChange] });
  const departed = () => store.departed('story', ({ short }) => short === 'S-1');
  return { hear, departed };
}

test('a record that went is still there to be read, with who took it away and by what', () => {
  const { hear, departed } = setUp();
  expect(departed()).toBeUndefined();
  hear(6, { op: 'gone', command: 'c6', actor: 'm2' });
  expect(departed()).toMatchObject({ row: { title: 'Queue a report' }, actor: 'm2', command: 'c6' });
  expect(departed()).toBe(departed());
});

test('one that came back is not gone', () => {
  const { hear, departed } = setUp();
  hear(6, { op: 'gone', command: 'c6', actor: 'm2' });
  hear(7, { op: 'create', row, command: 'c7', actor: 'm2' });
  expect(departed()).toBeUndefined();
});
