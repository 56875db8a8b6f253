import { expect, test } from 'vitest';
import { freeze, movedSince, riceOf, swapsOf } from './score.ts';

const own = { featureId: 'own', reach: 400, impact: 1, confidence: 0.8, effort: 4 };

test('a score is reach times impact times confidence by effort', () => {
  expect(riceOf(own)).toBe(80);
});

test('a frozen score tells which inputs have moved since', () => {
  const frozen = freeze(own);
  expect(frozen?.value).toBe(80);
  expect(movedSince(frozen, own)).toEqual([]);
  expect(movedSince(frozen, { ...own, effort: 6, reach: 500 })).toEqual(['reach', 'effort']);
  expect(movedSince(null, own)).toEqual([]);
});

test('the easiest way to change places with each neighbour is told', () => {
  const above = { featureId: 'above', reach: 100, impact: 1, confidence: 1, effort: 1 };
  const far = { featureId: 'far', reach: 900, impact: 1, confidence: 1, effort: 1 };
  const below = { featureId: 'below', reach: 70, impact: 1, confidence: 1, effort: 1 };
  expect(swapsOf(own, [own, far, above, below])).toMatchObject([
    { with: 'above', goes: 'above', input: 'effort', at: 3.2 },
    { with: 'below', goes: 'below', input: 'reach', at: 350 },
  ]);
});

test('every swap it tells would really change the places', () => {
  const others = [12, 55, 79, 81, 160, 900].map((value, index) => ({
    featureId: String(index),
    reach: value,
    impact: 1,
    confidence: 1,
    effort: 1,
  }));
  for (const swap of swapsOf(own, others)) {
    const other = others.find(({ featureId }) => featureId === swap.with);
    const then = riceOf({ ...own, [swap.input]: swap.at });
    if (swap.goes === 'above') expect(then).toBeGreaterThanOrEqual(other?.reach ?? Number.NaN);
    else expect(then).toBeLessThanOrEqual(other?.reach ?? Number.NaN);
  }
});

test('the first and only feature changes places with nobody', () => {
  expect(swapsOf(own, [own])).toEqual([]);
});
