import { expect, it } from 'vitest';
import { staleSteps } from './kept-place.ts';

it('forgets what a new step writes over, and what lies further back than a browser goes', () => {
  expect(staleSteps(['0', '1', '2', '3'], 2)).toEqual(['2', '3']);
  expect(staleSteps(['0', '99', '100', '199'], 200)).toEqual(['0', '99']);
  expect(staleSteps([], 5)).toEqual([]);
});
