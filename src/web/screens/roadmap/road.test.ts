import { expect, it } from 'vitest';
import { placesOf } from './road.ts';

it('offers each place but the one a feature has, and says why what was put aside gets none', () => {
  expect(placesOf({ stage: 'committed', horizon: 'next' }).map(({ says, because }) => [says, because])).toEqual([
    ['Move to now', undefined],
    ['Move to later', undefined],
    ['Take off the roadmap', undefined],
  ]);
  expect(new Set(placesOf({ stage: 'parked', horizon: null }).map(({ because }) => because))).toEqual(
    new Set(['A feature that is parked has no place on the roadmap.']),
  );
});
