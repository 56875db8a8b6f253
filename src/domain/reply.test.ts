import { expect, test } from 'vitest';
import { isOut } from './reply.ts';

const releases = [{ id: 'r', state: 'launched' as const }];
const reply = { featureId: 'f', releaseId: 'r' };

test('there is something to tell of once its feature shipped, or went with its release when that was launched', () => {
  expect(isOut(reply, [{ id: 'f', stage: 'shipped', releaseId: null }], [])).toBe(true);
  expect(isOut(reply, [{ id: 'f', stage: 'retired', releaseId: 'r' }], releases)).toBe(true);
  expect(isOut({ featureId: null, releaseId: 'r' }, [], releases)).toBe(true);
});

test('who asked for what a launch left behind is not told of it, although the reply names the release', () => {
  expect(isOut(reply, [{ id: 'f', stage: 'idea', releaseId: null }], releases)).toBe(false);
});
