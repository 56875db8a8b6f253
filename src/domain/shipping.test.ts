import { expect, test } from 'vitest';
import type { ReleaseFacts } from './release-facts.ts';
import { shippingOf, whyNoLaunch } from './shipping.ts';

const feature = (id: string, stage: ReleaseFacts['features'][number]['stage'] = 'committed') => ({
  id,
  short: `F-${id}`,
  title: id,
  stage,
});
type State = ReleaseFacts['stories'][number]['state'];
const story = (short: string, featureId: string, state: State, kind: 'story' | 'bug' = 'story') => ({
  id: short,
  short,
  title: short,
  kind,
  state,
  featureId,
});
const why = (...stories: ReturnType<typeof story>[]) => shippingOf([feature('1')], stories).stays[0]?.why;

test('a feature ships when a story of it is accepted and every other one accepted or cut', () => {
  expect(why(story('S-1', '1', 'accepted'), story('S-2', '1', 'cut'))).toBeUndefined();
  expect(why(story('S-1', '1', 'accepted'), story('S-2', '1', 'in review'), story('S-3', '1', 'draft'))).toBe(
    'S-2 is in review. S-3 is a draft.',
  );
  expect(why()).toBe('F-1 has no stories.');
  expect(why(story('S-1', '1', 'cut'))).toBe('F-1 has no stories.');
  expect(why(story('S-1', '1', 'draft', 'bug'))).toBe('None of its stories is accepted.');
});

test('a bug that was waved through with its gate does not keep its feature back', () => {
  expect(why(story('S-1', '1', 'accepted'), story('S-2', '1', 'ready', 'bug'))).toBeUndefined();
});

test('what is out already is left alone, and what is not being built does not ship', () => {
  const { ships, stays, out } = shippingOf(
    [feature('1', 'measured'), feature('2', 'parked')],
    [story('S-1', '2', 'accepted')],
  );
  expect([ships, out.map(({ id }) => id), stays.map((one) => one.why)]).toEqual([[], ['1'], ['F-2 is parked.']]);
});

test('a launch that would ship nothing says what to do', () => {
  expect(whyNoLaunch(shippingOf([], []))).toMatch(/^Nothing is in this release/);
  expect(whyNoLaunch(shippingOf([feature('1')], [story('S-2', '1', 'draft')]))).toBe(
    'No feature of this release is done, so there is nothing to launch. F-1: S-2 is a draft. Have the stories of one accepted or cut, or put a feature in that is done.',
  );
  expect(whyNoLaunch(shippingOf([feature('1', 'shipped')], []))).toBeUndefined();
});
