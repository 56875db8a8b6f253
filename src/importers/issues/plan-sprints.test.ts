import { expect, it } from 'vitest';
import { sprintDates } from './plan-sprints.ts';

const today = '2026-11-16';
const none = { startsOn: null, endsOn: null, lastFinish: null, open: 0 };

it.each([
  ['told, and past', { startsOn: '2026-01-05', endsOn: '2026-01-18', open: 2 }, '2026-01-05', '2026-01-18', true],
  ['told, and ahead', { startsOn: '2026-11-20', endsOn: '2026-12-03' }, '2026-11-20', '2026-12-03', false],
  ['told the wrong way round', { startsOn: '2026-01-18', endsOn: '2026-01-05' }, '2026-01-05', '2026-01-18', true],
  ['unknown, all of it finished', { lastFinish: '2026-03-14' }, '2026-03-01', '2026-03-14', true],
  ['unknown, some of it open', { lastFinish: '2026-03-14', open: 1 }, '2026-11-16', '2026-11-29', false],
  ['begun long ago, some of it open', { startsOn: '2026-01-05', open: 1 }, '2026-01-05', '2026-11-29', false],
  [
    'begun long ago, all of it finished',
    { startsOn: '2026-01-05', lastFinish: '2026-02-01' },
    '2026-01-05',
    '2026-02-01',
    true,
  ],
  [
    'begun after all of it was finished',
    { startsOn: '2026-02-02', lastFinish: '2026-02-01' },
    '2026-02-02',
    '2026-02-15',
    true,
  ],
  ['beginning later, with nothing in it', { startsOn: '2026-12-01' }, '2026-12-01', '2026-12-14', false],
  ['quite unknown', {}, '2026-11-16', '2026-11-29', false],
])('a sprint whose dates are %s', (_what, told, startsOn, endsOn, over) => {
  expect(sprintDates({ ...none, ...told }, today)).toEqual({ startsOn, endsOn, over });
});
