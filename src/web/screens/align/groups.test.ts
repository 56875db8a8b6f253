import { expect, test } from 'vitest';
import { byKind } from './groups.ts';
import type { FindingLine } from './use-findings.ts';

const aside = { id: 'a1', version: 1, reason: 'Later', untilOn: '2026-12-01', setBy: 'm1' };
const line = (kind: string, at: number, change: Partial<FindingLine['finding']> = {}): FindingLine => ({
  id: `${kind} ${at}`,
  yours: true,
  whose: [],
  finding: {
    key: `${kind} ${at}`,
    kind,
    subjectKind: 'feature',
    subjectId: String(at),
    productId: 'p1',
    subjectShort: null,
    evidence: {},
    roles: [],
    members: [],
    since: '2026-11-16T09:00:00Z',
    title: '',
    detail: '',
    aside: null,
    ...change,
  },
});
const many = (kind: string, count: number, set = 0) =>
  Array.from({ length: count }, (_, at) => line(kind, at, at >= count - set ? { aside } : {}));
const told = (lines: readonly FindingLine[]) => byKind(lines).map(({ says, rows }) => `${says} ${rows.length}`);

test('many of a kind stand under a heading of their own, a few with others of what they are about, in the order they come', () => {
  const lines = [...many('note-unmended', 1), ...many('feature-without-evidence', 7), ...many('claim-unsupported', 2)];
  expect(told(lines)).toEqual(['What is said and told 3', 'Built without customers’ words 7']);
});

test('a heading stays while what is under it is set aside, one by one, and that comes last', () => {
  const rest = many('note-unmended', 1);
  expect(told([...rest, ...many('feature-without-evidence', 5, 4)])).toEqual([
    'What is said and told 1',
    'Built without customers’ words 1',
    'Set aside 4',
  ]);
});

test('one kind alone is called by its name, however few there are', () => {
  expect(told(many('work-without-reason', 1))).toEqual(['Work without a reason 1']);
});
