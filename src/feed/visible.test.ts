import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DiaryLine, Scope } from '#domain/change';
import { describeKind, type Kind, kindNames } from '#domain/records';
import type { Sight } from '#store/read';
import { concerns, inSight, seenAs } from './visible.ts';

const products = ['p1', 'p2', 'p3'];
const members = ['m1', 'm2'];
const scopes = fc.record<Scope>({
  product: fc.constantFrom(null, ...products),
  audience: fc.constantFrom('all', 'admin', ...members),
});
const sights = fc.record<Sight>({
  workspace: fc.constant('w'),
  products: fc.option(fc.subarray(products), { nil: null }),
  admin: fc.boolean(),
  member: fc.constantFrom(...members),
});
const fieldsOf = (kind: Kind) =>
  Object.fromEntries(Object.keys(describeKind(kind)?.fields ?? {}).map((name) => [name, `value of ${name}`]));
const lines = fc
  .record({
    kind: fc.constantFrom(...kindNames),
    op: fc.constantFrom('create' as const, 'update' as const, 'delete' as const),
    from: scopes,
    to: scopes,
  })
  .map(
    ({ kind, op, from, to }): DiaryLine => ({
      seq: 1,
      kind,
      id: 'r',
      op,
      before: op === 'create' ? null : { ...fieldsOf(kind), state: 'draft', finishedOn: null, secretBefore: 'was' },
      after: op === 'delete' ? null : fieldsOf(kind),
      version: 1,
      scopeBefore: op === 'create' ? null : from,
      scopeAfter: op === 'delete' ? null : to,
      command: 'c',
      actor: 'a',
    }),
  );

test('a line is told exactly when its record was or is in sight', () => {
  fc.assert(
    fc.property(lines, sights, (line, sight) => {
      const saw = line.scopeBefore !== null && inSight(line.scopeBefore, sight);
      const sees = line.scopeAfter !== null && inSight(line.scopeAfter, sight);
      const seen = seenAs(line, sight);
      if (!saw && !sees) expect(seen).toBeUndefined();
      else if (!sees)
        expect(seen).toEqual({ change: { seq: 1, kind: line.kind, id: 'r', op: 'gone', command: 'c', actor: 'a' } });
      else if (line.op === 'create')
        expect(seen).toMatchObject({ change: { op: 'create', row: { id: 'r', version: 1 } } });
      else if (!saw) expect(seen).toEqual({ enters: true });
      else expect(seen).toMatchObject({ change: { op: 'update', version: 1 } });
    }),
    { numRuns: 2_000 },
  );
});

test('what is told has no heavy, secret or unknown field, none of another kind, and nothing of before', () => {
  fc.assert(
    fc.property(lines, sights, (line, sight) => {
      const seen = seenAs(line, sight);
      if (!seen || !('change' in seen)) return;
      const told = seen.change.op === 'create' ? seen.change.row : seen.change.op === 'update' ? seen.change.set : {};
      const described = describeKind(line.kind);
      for (const name of Object.keys(told)) {
        const field = described?.fields[name];
        expect(field ? !field.heavy && !field.secret : ['id', 'version', 'productId', 'short'].includes(name)).toBe(
          true,
        );
        if (described?.held === false && field) expect(field.type).toBe('id');
      }
      expect(JSON.stringify(seen)).not.toContain('secretBefore');
    }),
    { numRuns: 2_000 },
  );
});

test('the other products of a workspace are never in sight, the records of one member for nobody but them and administrators', () => {
  fc.assert(
    fc.property(scopes, sights, (scope, sight) => {
      if (!inSight(scope, sight)) return;
      if (scope.product !== null && sight.products !== null) expect(sight.products).toContain(scope.product);
      if (scope.audience !== 'all' && !sight.admin) expect(scope.audience).toBe(sight.member);
    }),
  );
});

const role = (op: DiaryLine['op'], memberId: string): DiaryLine => ({
  seq: 1,
  kind: 'role',
  id: 'r',
  op,
  version: 1,
  command: 'c',
  actor: 'a',
  before: op === 'delete' ? { memberId } : null,
  after: op === 'create' ? { memberId } : null,
  scopeBefore: null,
  scopeAfter: { product: 'p1', audience: 'all' },
});

test('a role concerns the member who is given it or loses it, a key whoever came with it, and nobody else', () => {
  expect(concerns(role('create', 'm1'), { member: 'm1' })).toBe(true);
  expect(concerns(role('delete', 'm1'), { member: 'm1' })).toBe(true);
  expect(concerns(role('create', 'm2'), { member: 'm1' })).toBe(false);
  expect(concerns({ ...role('create', 'm2'), kind: 'key', id: 'k' }, { member: 'm1', key: 'k' })).toBe(true);
  expect(concerns({ ...role('create', 'm2'), kind: 'key', id: 'k' }, { member: 'm1' })).toBe(false);
  expect(concerns({ ...role('create', 'm2'), kind: 'member', id: 'm1' }, { member: 'm1' })).toBe(true);
});

test('dealing new ranks to a list is told as its product to read anew, to those who see it', () => {
  const line: DiaryLine = {
    ...role('create', ''),
    kind: 'story',
    id: 'p1',
    op: 'rerank',
    before: null,
    after: { s1: 'a0' },
  };
  const sight: Sight = { workspace: 'w', products: ['p1'], admin: false, member: 'm1' };
  expect(seenAs(line, sight)).toEqual({ reset: 'p1' });
  expect(seenAs(line, { ...sight, products: ['p2'] })).toBeUndefined();
});
