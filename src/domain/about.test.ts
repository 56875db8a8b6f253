import { expect, test } from 'vitest';
import { aboutKinds, aboutOf, aboutRefs } from './about.ts';

test('the one record an input names is what it is about', () => {
  expect(aboutOf({ story: 'a' })).toEqual({ subjectKind: 'story', subjectId: 'a' });
});

test('none and several are refused, with the field to mend', () => {
  expect(aboutOf({})).toMatchObject({ refused: { code: 'invalid', field: 'feature' } });
  expect(aboutOf({ feature: 'a', product: 'b' })).toMatchObject({ refused: { code: 'invalid', field: 'product' } });
});

test('every kind it can be about has its place in an input', () => {
  expect(Object.keys(aboutRefs)).toEqual([...aboutKinds]);
});
