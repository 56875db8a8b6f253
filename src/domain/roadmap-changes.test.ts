import { expect, test } from 'vitest';
import { changesOf, type RoadmapLine } from './roadmap-changes.ts';

let seq = 0;
const line = (about: Partial<RoadmapLine>): RoadmapLine => ({
  seq: ++seq,
  kind: 'feature',
  id: 'f',
  op: 'update',
  before: null,
  after: null,
  featureId: 'f',
  actor: 'ana',
  command: `c${seq}`,
  name: 'feature.move',
  at: '2026-11-16T09:00:00.000Z',
  reason: null,
  ...about,
});

test('what was added is told with where it went since', () => {
  const changes = changesOf([
    line({ op: 'create', after: { title: 'Offline', stage: 'idea', horizon: null } }),
    line({ before: { horizon: null }, after: { horizon: 'next' }, actor: 'jonas' }),
  ]);
  expect(changes).toMatchObject([
    { what: 'horizon', from: { horizon: null }, to: { horizon: 'next' }, by: 'jonas' },
    { what: 'added', to: { title: 'Offline', stage: 'idea' }, by: 'ana' },
  ]);
});

test('a way there and back is no change', () => {
  expect(
    changesOf([
      line({ before: { horizon: 'now' }, after: { horizon: 'later' } }),
      line({ before: { horizon: 'later' }, after: { horizon: 'now' } }),
    ]),
  ).toEqual([]);
});

test('a window that moved twice is told once, from the first to the last', () => {
  const changes = changesOf([
    line({ before: { windowEnd: '2026-12-01' }, after: { windowEnd: '2026-12-10' } }),
    line({
      before: { windowEnd: '2026-12-10' },
      after: { windowEnd: '2026-12-20' },
      actor: 'jonas',
      reason: 'Devices',
    }),
  ]);
  expect(changes).toMatchObject([
    {
      what: 'window',
      from: { windowEnd: '2026-12-01' },
      to: { windowEnd: '2026-12-20' },
      by: 'jonas',
      reason: 'Devices',
    },
  ]);
});

test('parking and declining are dropping', () => {
  const [change] = changesOf([line({ before: { stage: 'qualified' }, after: { stage: 'parked' }, reason: 'Later' })]);
  expect(change).toMatchObject({
    what: 'dropped',
    from: { stage: 'qualified' },
    to: { stage: 'parked' },
    reason: 'Later',
  });
});

test('a promise is told as made, moved or ended', () => {
  const promise = { kind: 'promise', id: 'p' };
  const made = line({ ...promise, op: 'create', after: { dueOn: '2026-12-12', toWhom: 'Norrbo', state: 'open' } });
  const moved = line({ ...promise, before: { dueOn: '2026-12-12' }, after: { dueOn: '2027-01-20' } });
  const withdrawn = line({ ...promise, before: { state: 'open' }, after: { state: 'withdrawn' } });
  expect(changesOf([made])).toMatchObject([{ what: 'promised', to: { dueOn: '2026-12-12' }, toWhom: 'Norrbo' }]);
  expect(changesOf([made, moved])).toMatchObject([{ what: 'promised', to: { dueOn: '2027-01-20' } }]);
  expect(changesOf([moved])).toMatchObject([
    { what: 'promise moved', from: { dueOn: '2026-12-12' }, to: { dueOn: '2027-01-20' } },
  ]);
  expect(changesOf([withdrawn])).toMatchObject([{ what: 'promise ended', to: { state: 'withdrawn' } }]);
});

test('what was made and taken back within the stretch is not told', () => {
  expect(changesOf([line({ op: 'create', after: { title: 'x' } }), line({ op: 'delete', before: {} })])).toEqual([]);
});

test('whoever decides the same again is not who changed it', () => {
  const changes = changesOf([
    line({ before: { stage: 'exploring' }, after: { stage: 'committed' } }),
    line({ before: { stage: 'committed' }, after: { stage: 'committed' }, actor: 'ada', name: 'feature.commit' }),
  ]);
  expect(changes).toMatchObject([{ what: 'stage', by: 'ana', name: 'feature.move' }]);
});
