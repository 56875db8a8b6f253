import { expect, it } from 'vitest';
import type { Row } from '#domain/records';
import { forecastLines } from './forecast-lines.ts';
import { sameMarks, threadMarks } from './thread-marks.ts';

const story = (id: string, featureId: string | null, rank: string | null = id) =>
  ({ id, featureId, rank }) as Row<'story'>;
const feature = (id: string) => ({ id, short: id.toUpperCase(), title: `Feature ${id}` }) as Row<'feature'>;
const features = new Map(['f1', 'f2', 'f3'].map((id) => [id, feature(id)]));
const dated = (featureId: string, p85: string | null) =>
  ({ kind: 'forecast', featureId, p85 }) as Parameters<typeof forecastLines>[3] extends ReadonlyMap<string, infer F>
    ? F
    : never;
const promise = { featureId: 'f1', state: 'open', dueOn: '2026-12-12', toWhom: 'Norrbo' } as Row<'promise'>;
const order = [story('a', 'f1'), story('b', 'f2'), story('c', 'f1'), story('d', null), story('e', 'f2', null)];
const linesOf = (p85: string | null, stories = order) =>
  forecastLines(
    stories,
    features,
    [promise],
    new Map([
      ['f1', dated('f1', p85)],
      ['f2', dated('f2', '2026-11-30')],
    ]),
  );
const none = new Map();

it('puts each date at the story with which its feature is done, and none where nothing was forecast', () => {
  const marks = threadMarks(linesOf('2027-01-16'), none);
  expect([...marks].map(([at, { feature, by, late }]) => [at, feature, by, late])).toEqual([
    ['c', 'F1 Feature f1', '2027-01-16', true],
    ['b', 'F2 Feature f2', '2026-11-30', false],
  ]);
  expect(marks.get('c')?.promised).toEqual({ dueOn: '2026-12-12', toWhom: 'Norrbo' });
  expect(threadMarks(linesOf('2026-12-12'), none).get('c')?.late).toBe(false);
  expect(threadMarks(linesOf(null), none).get('c')).toMatchObject({ by: null, late: true });
});

it('goes with the story that is last by now, and says what the last news did to its date', () => {
  const moves = new Map([['f1', { from: '2027-01-16', to: '2027-01-11' }]]);
  const [a, b, c] = order;
  const moved = threadMarks(
    linesOf(
      '2027-01-11',
      [c, b, a].filter((row) => row !== undefined),
    ),
    moves,
  );
  expect(moved.get('a')?.moved).toBe('5 days earlier');
  expect(moved.has('c')).toBe(false);
});

it('knows the same marks again, so that the list is not drawn anew for news that tell nothing else', () => {
  const marks = threadMarks(linesOf('2027-01-16'), none);
  expect(sameMarks(marks, threadMarks(linesOf('2027-01-16'), none))).toBe(true);
  expect(sameMarks(marks, threadMarks(linesOf('2027-01-17'), none))).toBe(false);
  expect(sameMarks(marks, threadMarks(linesOf('2027-01-16', order.slice(0, 2)), none))).toBe(false);
});
