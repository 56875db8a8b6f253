import { expect, test } from 'vitest';
import { missingOf, type ReadinessFacts } from './readiness.ts';

const ready: ReadinessFacts = {
  story: {
    title: 'Queue a report',
    criteria: 1,
    estimate: 3,
    featureId: 'f',
    kind: 'story',
    soThat: null,
    blockedWhy: null,
  },
  questions: [],
  needs: [{ short: 'S-1', state: 'accepted' }],
};
const says = (facts: Partial<ReadinessFacts>) => missingOf({ ...ready, ...facts }).map((missing) => missing.says);
const story = (fields: Partial<ReadinessFacts['story']>) => ({ story: { ...ready.story, ...fields } });

test('a story with a title, criteria, an estimate and a feature, its needs accepted, lacks nothing', () => {
  expect(missingOf(ready)).toEqual([]);
});

test('what is missing is named, the weightiest first', () => {
  expect(says(story({ estimate: null, criteria: 0 }))).toEqual(['no criteria', 'no estimate']);
  expect(says(story({ blockedWhy: 'No phone' }))).toEqual(['blocked: No phone']);
  expect(says({ questions: ['Q-1', 'Q-2'] })).toEqual(['open question Q-1 and Q-2']);
});

test('a story without a feature needs a reason of its own, a bug is one', () => {
  expect(says(story({ featureId: null }))).toEqual(['no feature and no reason']);
  expect(says(story({ featureId: null, soThat: 'I write it once' }))).toEqual([]);
  expect(says(story({ featureId: null, kind: 'bug' }))).toEqual([]);
});

test('it waits for the stories it needs, and says when one of them was cut', () => {
  const needs = [
    { short: 'S-1', state: 'ready' as const },
    { short: 'S-2', state: 'accepted' as const },
    { short: 'S-3', state: 'cut' as const },
  ];
  expect(says({ needs })).toEqual(['waits for S-1', 'needs S-3, which was cut']);
});
