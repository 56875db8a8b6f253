import { expect, it } from 'vitest';
import { atOnce, inSlices } from './in-slices.ts';

function* count(to: number): Generator<number, string> {
  for (let at = 1; at <= to; at++) yield at;
  return `counted to ${to}`;
}

it('gives the result of the work, with pauses and without', async () => {
  expect(await inSlices(count(3))).toBe('counted to 3');
  expect(atOnce(count(3))).toBe('counted to 3');
});

it('lets other work have its turn at each pause', async () => {
  const order: string[] = [];
  function* slow(): Generator<void, void> {
    for (const step of ['one', 'two']) {
      order.push(step);
      yield;
    }
  }
  setImmediate(() => order.push('other work'));
  await inSlices(slow());
  expect(order).toEqual(['one', 'other work', 'two']);
});

it('passes on what the work throws', async () => {
  function* failing(): Generator<void, void> {
    yield;
    throw new Error('torn');
  }
  await expect(inSlices(failing())).rejects.toThrow('torn');
});
