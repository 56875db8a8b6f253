import { expect, it } from 'vitest';
import { typedIn } from './typed-in.ts';
import { sayWhatStands } from './what-stands.ts';

const say = { today: '2026-11-23', nameOf: () => undefined };
const guesses = [{ kind: 'story', id: 's1', fields: { title: 'Mine' } }] as const;
const reason = { code: 'conflict', message: 'Somebody else changed title meanwhile.', details: {} };

it('says what another made of a field, and who', () => {
  const details = { by: { member: 'm2', name: 'Jonas Weber', at: '2026-11-23T08:00:00Z' } };
  const fields = { title: { was: 'Old', yours: 'Mine', current: 'Theirs' } };
  const answer = { is: 'conflict', reason: { ...reason, details }, fields } as const;
  expect(sayWhatStands({ guesses, answer }, () => undefined, say)).toBe(
    'Title is now “Theirs”, changed by Jonas Weber.',
  );
});

it('says what stands in this browser where a decision met another version, and nothing where it holds no such record', () => {
  const answer = { is: 'conflict', reason, fields: {} } as const;
  expect(sayWhatStands({ guesses, answer }, () => ({ title: 'Theirs' }), say)).toBe('Title is now “Theirs”.');
  expect(sayWhatStands({ guesses, answer }, () => undefined, say)).toBeUndefined();
});

it('takes words for what was typed, and no ids, versions or choices', () => {
  const input = { story: 's1', text: 'Newest first', stance: 'supports', seen: { s1: 3 }, was: { text: '' } };
  expect(typedIn([{ fields: { state: 'done' } }], input)).toEqual([['text', 'Newest first']]);
});
