import { expect, it } from 'vitest';
import { moreInState } from './sorted-away.ts';

const sorted = (id: string, from: string, to: string, productId = 'p1') => ({
  guesses: [{ kind: 'feedback' as const, id, fields: { state: to }, was: { state: from, productId } }],
});

it('counts what waits out of the state it leaves and into the one it comes to, each piece once', () => {
  const waiting = [
    sorted('v1', 'unprocessed', 'processed'),
    sorted('v2', 'unprocessed', 'archived'),
    sorted('v2', 'archived', 'unprocessed'),
    sorted('v3', 'processed', 'unprocessed', 'p2'),
  ];
  expect(moreInState(waiting, 'p1', 'unprocessed')).toBe(-1);
  expect(moreInState(waiting, 'p1', 'processed')).toBe(1);
  expect(moreInState(waiting, 'p2', 'unprocessed')).toBe(1);
});
