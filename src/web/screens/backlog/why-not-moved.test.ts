import { expect, it } from 'vitest';
import { whyNotMoved } from './why-not-moved.ts';

const ordered = new Set(['a', 'b', 'c']);

it('sends no move of stories that are in no order, nor to beside one, and says why', () => {
  expect(whyNotMoved(ordered, ['b'], { before: 'a' })).toBeUndefined();
  expect(whyNotMoved(ordered, ['b', 'accepted'], { at: 'end' })).toBeUndefined();
  expect(whyNotMoved(ordered, ['accepted'], { before: 'a' })).toMatch(/^Not moved/);
  expect(whyNotMoved(ordered, [], { at: 'top' })).toMatch(/^Not moved/);
  expect(whyNotMoved(ordered, ['b'], { after: 'accepted' })).toMatch(/beside/);
});
