import { expect, it } from 'vitest';
import { placesTogether, sayPlaced } from './say-placed.ts';
import { stagesOf } from './stages-together.ts';

it('says where features were placed, in words that hold when it is taken back', () => {
  expect(sayPlaced([{ short: 'F-3' }], 'now')).toBe('Placed F-3 in Now');
  expect(sayPlaced([{ short: 'F-3' }, { short: 'F-4' }], 'none')).toBe('Took 2 features off the roadmap');
});

it('offers what some of the selected features can do, with how many', () => {
  const features = [
    { short: 'F-1', stage: 'idea', horizon: 'now' },
    { short: 'F-2', stage: 'shipped', horizon: null },
  ] as const;
  expect(placesTogether(features).map(({ to, moves }) => [to, moves])).toEqual([
    ['now', 1],
    ['next', 2],
    ['later', 2],
    ['none', 1],
  ]);
  expect(stagesOf(features)).toContainEqual({ stage: 'parked', fits: 1 });
  expect(stagesOf(features).map(({ stage }) => stage)).not.toContain('qualified');
});
