import { expect, it } from 'vitest';
import { stepsBack } from './way-back.ts';

it('leads back to the page before this one, past what was opened on this page itself', () => {
  expect(stepsBack(['/harbour/backlog', '/harbour/stories/S-1'], 1)).toBe(1);
  expect(stepsBack(['/harbour/backlog', '/harbour/stories/S-1', '/harbour/stories/S-1'], 2)).toBe(2);
  expect(stepsBack(['/harbour', '/harbour/stories/S-1', '/harbour/features/F-2', '/harbour/backlog'], 2)).toBe(1);
});

it('leads nowhere where the page was opened by its address, or after signing in', () => {
  expect(stepsBack(['/harbour/stories/S-1'], 0)).toBeUndefined();
  expect(stepsBack([], 3)).toBeUndefined();
  expect(stepsBack(['/sign-in', '/harbour/stories/S-1'], 1)).toBeUndefined();
  expect(stepsBack(['/', '/harbour/stories/S-1'], 1)).toBeUndefined();
});
