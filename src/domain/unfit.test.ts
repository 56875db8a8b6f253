import { expect, test } from 'vitest';
import { refuseUnfit } from './unfit.ts';

const unfit = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `id-${at}`, short: `S-${at}`, why: `S-${at} is cut.` }));

test('nothing is refused where every record fits', () => {
  expect(refuseUnfit([], 4, 'stories')).toBeUndefined();
});

test('of one record only the reason is told', () => {
  expect(refuseUnfit(unfit(1), 1, 'story')?.refused.message).toBe('S-0 is cut.');
});

test('of several, those that do not fit are told with their reasons, and all of them listed', () => {
  const some = refuseUnfit(unfit(2), 50, 'stories')?.refused;
  expect(some?.message).toBe('Nothing was changed, because of 2 of the 50: S-0 is cut. S-1 is cut.');
  const many = refuseUnfit(unfit(5), 50, 'stories')?.refused;
  expect(many?.message).toMatch(/S-2 is cut\. So it is with 2 more\.$/);
  expect(many?.details?.unfit).toEqual(unfit(5));
});
