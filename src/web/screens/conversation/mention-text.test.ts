import { expect, test } from 'vitest';
import { mentionsIn } from '#domain/mentions';
import { atWord, fitting } from './at-word.ts';
import { storedOf, typedOf } from './mention-text.ts';

const jonas = { id: '0198c5f0-0000-7000-8000-000000000001', name: 'Jonas Weber' };
const ana = { id: '0198c5f0-0000-7000-8000-000000000002', name: 'Ana' };
const anaSofia = { id: '0198c5f0-0000-7000-8000-000000000003', name: 'Ana Sofía Ruiz' };
const [twin, other] = ['4', '5'].map((end) => ({
  id: `0198c5f0-0000-7000-8000-00000000000${end}`,
  name: 'Kim Lee',
}));
const people = [jonas, ana, anaSofia, ...(twin && other ? [twin, other] : [])];
const nobody = { picked: {} };

test('a name that one person has becomes a mention of that person', () => {
  const stored = storedOf({ text: 'Ask @Jonas Weber, not @Ana.', ...nobody }, people);
  expect(stored).toBe(`Ask [@Jonas Weber](member:${jonas.id}), not [@Ana](member:${ana.id}).`);
  expect(mentionsIn(stored)).toEqual([jonas.id, ana.id]);
});

test.each([
  'jonas@Jonas Weber.example',
  'see @Jonas Webern',
  'the code `@Jonas Weber` stays',
  '```\n@Jonas Weber\n```',
  'two are called @Kim Lee',
])('%j mentions nobody', (text) => {
  expect(storedOf({ text, ...nobody }, people)).toBe(text);
});

test('of two people with one name the picked one is meant, and of two names the longer one', () => {
  expect(mentionsIn(storedOf({ text: '@Kim Lee', picked: { 'Kim Lee': String(twin?.id) } }, people))).toEqual([
    twin?.id,
  ]);
  expect(mentionsIn(storedOf({ text: '@Ana Sofía Ruiz', ...nobody }, people))).toEqual([anaSofia.id]);
});

test('a stored text that is typed on mentions the same people, whatever they are called by now', () => {
  const stored = `Hello [@Old Name](member:${jonas.id}).`;
  const typed = typedOf(stored);
  expect(typed.text).toBe('Hello @Old Name.');
  expect(storedOf(typed, people)).toBe(stored);
});

test.each([
  ['@', '', 0],
  ['Ask @jo', 'jo', 4],
  ['Ask (@jonas w', 'jonas w', 5],
])('after %j people are looked for by %j', (text, words, start) => {
  expect(atWord(text, text.length)).toEqual({ start, words });
});

test.each(['jonas@norrbo', 'Ask @Jonas Weber ', 'a @b\nc', ''])('after %j nobody is looked for', (text) => {
  const word = atWord(text, text.length);
  expect(word && fitting(people, word.words)).toBeUndefined();
});

test('people are found by any of their names, without regard to accents', () => {
  expect(fitting(people, 'sofia').map(({ name }) => name)).toEqual(['Ana Sofía Ruiz']);
  expect(fitting(people, 'an').map(({ name }) => name)).toEqual(['Ana', 'Ana Sofía Ruiz']);
  expect(fitting(people, 'zz')).toEqual([]);
});
