import { expect, it } from 'vitest';
import { edgeSpeed } from './edge-scroll.ts';

const list = { top: 100, bottom: 787 };

it('a list stands still under a hand that rests where it lifted, or that goes away from the edge', () => {
  for (const lifted of [690, 745, 780, 786]) {
    expect([lifted, edgeSpeed(list, lifted, lifted)]).toEqual([lifted, 0]);
    expect([lifted, edgeSpeed(list, lifted - 30, lifted)]).toEqual([lifted, 0]);
  }
  expect(edgeSpeed(list, 104, 104)).toBe(0);
});

it('a list goes on under a hand that goes to its edge, the faster the nearer it is', () => {
  expect(edgeSpeed(list, 730, 690)).toBe(0);
  expect(edgeSpeed(list, 745, 690)).toBeGreaterThan(0);
  expect(edgeSpeed(list, 780, 690)).toBeGreaterThan(edgeSpeed(list, 745, 690));
  expect(edgeSpeed(list, 110, 690)).toBeLessThan(0);
  expect(edgeSpeed(list, 786, 785)).toBeGreaterThan(0);
  expect(edgeSpeed(list, 760)).toBeGreaterThan(0);
});

it('a list stands still for a hand that is beyond it', () => {
  expect(edgeSpeed(list, 800)).toBe(0);
  expect(edgeSpeed(list, 90)).toBe(0);
});
