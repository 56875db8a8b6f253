import { expect, test } from 'vitest';
import { searchedKinds } from '#domain/searched';
import { foundAddress } from './found-address.ts';

const none = { short: null, title: '', on: null };
const offline = { kind: 'feature', id: 'f1', short: 'F-9' };

test.each([
  [{ ...none, kind: 'feedback', id: 'v1', short: 'V-2' }, '/harbour/voice?open=V-2'],
  [{ ...none, kind: 'member', id: 'm1', title: 'Jonas Brandt' }, '/search?q=by%3A%22Jonas%20Brandt%22'],
  [{ ...none, kind: 'question', id: 'q1', short: 'Q-7', on: offline }, '/harbour/features/F-9#Q-7'],
  [
    { ...none, kind: 'claim', id: 'c1', on: { kind: 'release', id: 'r1', short: 'R-3' } },
    '/harbour/releases/R-3#claim-c1',
  ],
  [{ ...none, kind: 'criterion', id: 'x1', on: { kind: 'story', id: 's1', short: 'S-4' } }, '/harbour/stories/S-4'],
  [
    { ...none, kind: 'keyResult', id: 'k1', on: { kind: 'objective', id: 'o1', short: 'O-1' } },
    '/harbour/strategy#O-1',
  ],
  [{ ...none, kind: 'product', id: 'p1' }, '/harbour'],
])('%j is read at %s', (found, href) => {
  expect(foundAddress('harbour', found)).toBe(href);
});

test('whatever can be found has an address in its product', () => {
  for (const kind of searchedKinds)
    expect(foundAddress('harbour', { ...none, kind, id: 'x', on: offline })).toMatch(/^\/(harbour|search)/);
});
