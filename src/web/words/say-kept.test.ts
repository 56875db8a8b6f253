import { expect, it } from 'vitest';
import { sayKept } from './say-kept.ts';

it('says one reason of many stories once, with how many and which', () => {
  const unfit = (short: string, why: string) => ({ id: short, short, why: `${short} ${why}` });
  expect(
    sayKept(
      [unfit('S-1', 'has no criteria yet.'), unfit('S-2', 'is cut.'), unfit('S-3', 'has no criteria yet.')],
      'stories',
    ),
  ).toEqual(['2 stories (S-1, S-3): no criteria yet.', 'S-2 is cut.']);
  const many = Array.from({ length: 20 }, (_, at) => unfit(`S-${at}`, 'has no criteria yet.'));
  expect(sayKept(many, 'stories')).toEqual(['20 stories (S-0, S-1, S-2, S-3, S-4, S-5, S-6, S-7…): no criteria yet.']);
});
