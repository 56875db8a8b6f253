import { expect, it } from 'vitest';
import { heldWithin } from './held.ts';

it('takes presses that follow at once for a key held down, the first of them and one after a rest not', () => {
  let now = 1_000;
  const isHeld = heldWithin(150, () => now);
  const presses = [0, 33, 33, 149, 150, 20, 500].map((later) => {
    now += later;
    return isHeld();
  });
  expect(presses).toEqual([false, true, true, true, false, true, false]);
});
