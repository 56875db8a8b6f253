import { expect, test } from 'vitest';
import { partOf } from './part-of.ts';
import { addressOf } from './subject.ts';

const shortOf = (_kind: string, id: string) => (id === 'q1' ? 'Q-7' : id === 'a1' ? 'A-3' : undefined);
const at = (path = '') => `/harbour/${path}`;

test.each([
  ['claim.edit', 'claim-unsupported c1', 'claim-c1'],
  ['note.mend', 'note-unmended n1', 'note-n1'],
  ['question.answer', 'blocking question q1', 'Q-7'],
  ['action.done', 'action-overdue a1', 'A-3'],
  ['reply.prepare', 'asker-not-told r1', 'told'],
  ['feature.commit', 'objecting-stakeholder p1', 'decided'],
  ['question.answer', 'question of-a-record-that-is-gone', undefined],
  ['role.give', 'duty-uncovered p1', undefined],
  [undefined, 'proposal p1', undefined],
])('%s of “%s” is done at the part %s', (command, key, part) => {
  expect(partOf(command, key, shortOf)).toBe(part);
});

test('an address leads to the part of a page, or to the page where it has none', () => {
  expect(addressOf(at, 'feature', 'f1', 'F-9', 'decided')).toBe('/harbour/features/F-9#decided');
  expect(addressOf(at, 'feature', 'f1', 'F-9')).toBe('/harbour/features/F-9');
  expect(addressOf(at, 'feedback', 'v1', 'V-2', 'complaint')).toBe('/harbour/voice?open=V-2#complaint');
  expect(addressOf(at, 'objective', 'o1', 'O-4', 'knot-what')).toBe('/harbour/strategy#O-4');
});
