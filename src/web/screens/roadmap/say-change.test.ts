import { expect, test } from 'vitest';
import type { RoadmapChange } from '#domain/roadmap-changes';
import { sayChange } from './say-change.ts';

const say = (change: Partial<RoadmapChange>) =>
  sayChange(
    {
      feature: 'f',
      what: 'stage',
      from: null,
      to: null,
      toWhom: null,
      by: 'ana',
      at: '2026-11-16T09:00:00.000Z',
      reason: null,
      command: 'c',
      name: 'feature.move',
      ...change,
    },
    '2026-11-16',
    (_kind, id) => id,
  );

test('every kind of change is a sentence about its feature', () => {
  expect(say({ what: 'added', to: { stage: 'idea' } })).toBe('was raised as an idea');
  expect(say({ what: 'stage', from: { stage: 'idea' }, to: { stage: 'committed' } })).toBe(
    'went from idea to committed',
  );
  expect(say({ what: 'horizon', from: { horizon: null }, to: { horizon: 'now' } })).toBe('was placed in now');
  expect(say({ what: 'horizon', from: { horizon: 'now' }, to: { horizon: 'later' } })).toBe('moved from now to later');
  expect(say({ what: 'horizon', from: { horizon: 'now' }, to: { horizon: null } })).toBe('was taken off, from now');
  expect(say({ what: 'promised', to: { dueOn: '2026-12-12' }, toWhom: 'Norrbo' })).toBe(
    'promised to Norrbo for 12 Dec',
  );
  expect(say({ what: 'promise moved', from: { dueOn: '2026-12-12' }, to: { dueOn: '2027-01-20' } })).toBe(
    'promise moved from 12 Dec to 20 Jan',
  );
  expect(say({ what: 'objective', from: { objectiveId: null }, to: { objectiveId: 'O-1' } })).toBe('serves O-1');
  expect(say({ what: 'objective', from: { objectiveId: 'O-1' }, to: { objectiveId: null } })).toBe(
    'no longer serves O-1',
  );
  expect(
    say({
      what: 'window',
      from: { windowStart: null, windowEnd: null },
      to: { windowStart: '2026-12-01', windowEnd: '2027-01-29' },
    }),
  ).toBe('got the target window 1 Dec – 29 Jan');
});
