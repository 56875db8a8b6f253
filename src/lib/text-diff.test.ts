import { expect, test } from 'vitest';
import { makeRandom } from './random.ts';
import { diffText } from './text-diff.ts';

const told = (before: string, after: string) =>
  diffText(before, after)
    .map(({ is, text }) => (is === 'same' ? text : is === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

test('a text that did not change is one piece', () => {
  expect(diffText('Sign here.\nTwice.', 'Sign here.\nTwice.')).toEqual([{ is: 'same', text: 'Sign here.\nTwice.' }]);
  expect(diffText('', '')).toEqual([]);
});

test('a reworded line is told apart by words', () => {
  expect(told('Sign with a finger.', 'Sign with a finger or a pen.')).toBe('Sign with a finger{+ or a pen+}.');
});

test('lines that came and went are told as lines', () => {
  expect(told('One\nTwo\nThree\n', 'One\nThree\nFour\n')).toBe('One\n[-Two\n-]Three\n{+Four\n+}');
});

test('what is the same and what is gone make the version before, with what is new the one after', () => {
  const random = makeRandom(7);
  const word = () => ['a', 'b', 'c', ' ', '\n', '.'][Math.floor(random.unit() * 6)] ?? '';
  for (let round = 0; round < 300; round++) {
    const before = Array.from({ length: Math.floor(random.unit() * 40) }, word).join('');
    const after = Array.from({ length: Math.floor(random.unit() * 40) }, word).join('');
    const pieces = diffText(before, after);
    const without = (is: string) =>
      pieces
        .filter((piece) => piece.is !== is)
        .map(({ text }) => text)
        .join('');
    expect(without('new')).toBe(before);
    expect(without('gone')).toBe(after);
  }
});

test('two long texts without a word in common are told apart at once', () => {
  const long = (letter: string) => Array.from({ length: 5000 }, (_, at) => `${letter}${at}\n`).join('');
  const pieces = diffText(long('a'), long('b'));
  expect(
    pieces
      .filter(({ is }) => is === 'gone')
      .map(({ text }) => text)
      .join(''),
  ).toBe(long('a'));
});
