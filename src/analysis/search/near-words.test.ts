import { expect, test } from 'vitest';
import { makeRandom } from '#lib/random';
import { apartBy, nearWords, piecesOf } from './near-words.ts';

test.each([
  ['basement', 'bsement', 1],
  ['offline', 'offlnie', 1],
  ['inspector', 'inspecter', 1],
  ['signal', 'signals', 1],
  ['norrbo', 'norrbo', 0],
])('%s and %s are %i apart', (a, b, apart) => {
  expect(apartBy(a, b, 2)).toBe(apart);
});

test('words further apart than the limit are only known to be further', () => {
  expect(apartBy('basement', 'signal', 2)).toBe(3);
  expect(apartBy('a', 'abcdef', 2)).toBe(3);
});

test('short words are not taken for others', () => {
  expect(nearWords('bug', ['bag', 'big'])).toEqual([]);
  expect(nearWords('sing', ['sign', 'song', 'swing', 'sting', 'king'])).toEqual([
    'king',
    'sign',
    'song',
    'sting',
    'swing',
  ]);
});

test('the nearest word comes first, the word itself not at all', () => {
  expect(nearWords('basment', ['basement', 'basements', 'basment'])).toEqual(['basement', 'basements']);
});

test('a slip is forgiven in another form of the word as well', () => {
  expect(nearWords('basment', ['basements', 'bass'])).toEqual(['basements']);
});

test('a word with one slip shares a piece of three letters with what was meant', () => {
  const random = makeRandom(7);
  const letter = () => String.fromCharCode(97 + Math.floor(random.unit() * 26));
  for (let n = 0; n < 500; n++) {
    const word = Array.from({ length: 5 + Math.floor(random.unit() * 8) }, letter).join('');
    const at = Math.floor(random.unit() * word.length);
    const slipped = [word.slice(0, at) + word.slice(at + 1), `${word.slice(0, at)}${letter()}${word.slice(at + 1)}`];
    for (const other of slipped) expect(piecesOf(other).some((piece) => piecesOf(word).includes(piece))).toBe(true);
  }
});
