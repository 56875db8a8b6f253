import { expect, test } from 'vitest';
import { type CitedStory, sayUnmet, supportOf } from './claim-support.ts';

const stories: Record<string, CitedStory> = {
  accepted: { state: 'accepted', featureId: 'in' },
  open: { state: 'in review', featureId: 'in' },
  cut: { state: 'cut', featureId: 'in' },
  left: { state: 'accepted', featureId: 'out' },
  loose: { state: 'accepted', featureId: null },
};
const support = (...cited: string[]) =>
  supportOf(
    cited.map((storyId) => ({ storyId })),
    (id) => stories[id],
    (feature) => feature === 'in',
  );

test('a claim is supported when every story it cites is accepted and in the release', () => {
  expect(support('accepted')).toEqual({ support: 'supported', unmet: [] });
});

test('a claim waits for stories that are not accepted yet, and while it cites none', () => {
  expect(support('accepted', 'open')).toEqual({
    support: 'waiting',
    unmet: [{ storyId: 'open', why: 'not accepted' }],
  });
  expect(support()).toEqual({ support: 'waiting', unmet: [] });
});

test('one story that is cut, deleted or out of the release takes the support of the whole claim', () => {
  for (const [story, why] of [
    ['cut', 'cut'],
    ['gone', 'removed'],
    ['left', 'left'],
    ['loose', 'left'],
  ] as const)
    expect(support('accepted', story)).toEqual({ support: 'unsupported', unmet: [{ storyId: story, why }] });
});

test('what is missing is said by story', () => {
  const name = (id: string) => (id === 'cut' ? 'S-377' : undefined);
  expect(sayUnmet(support('cut', 'gone'), name)).toBe('S-377 was cut. A story was deleted.');
  expect(sayUnmet(support(), name)).toBe('It cites no story yet.');
});
