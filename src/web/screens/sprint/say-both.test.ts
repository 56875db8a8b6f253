import { expect, it } from 'vitest';
import { sayBoth } from './say-both.ts';

it('explains capacity and chance only where one says yes and the other no', () => {
  expect(sayBoth(31, 30, 0.96)).toMatch(/^More points than were set as the capacity, but/);
  expect(sayBoth(30, 30, 0.3)).toMatch(/^The points fit the capacity that was set, but/);
  expect(sayBoth(31, 30, 0.3)).toBeUndefined();
  expect(sayBoth(30, 30, 0.96)).toBeUndefined();
  expect(sayBoth(30, 30, 0.6)).toBeUndefined();
  expect(sayBoth(31, null, 0.96)).toBeUndefined();
  expect(sayBoth(31, 30, undefined)).toBeUndefined();
});
