import { expect, test } from 'vitest';
import { isSameOwner } from './whose.ts';

test('an answer stands in for the next one while only words or length change', () => {
  expect(isSameOwner({ product: 'fleet', text: 'in' }, { product: 'fleet', text: 'inv' })).toBe(true);
  expect(isSameOwner({ product: 'fleet' }, { product: 'fleet', limit: 200 })).toBe(true);
  expect(isSameOwner({ story: 'one' }, { story: 'other' })).toBe(true);
});

test('an answer never stands in for that of another product, person, team, sprint or feature', () => {
  expect(isSameOwner({ product: 'fleet' }, { product: 'harbour' })).toBe(false);
  expect(isSameOwner({ product: 'fleet' }, { product: 'fleet', member: 'ben' })).toBe(false);
  expect(isSameOwner({ team: 'one' }, { team: 'other' })).toBe(false);
  expect(isSameOwner({ sprint: 'one' }, { sprint: 'other' })).toBe(false);
  expect(isSameOwner({ feature: 'one' }, { feature: 'other' })).toBe(false);
});
