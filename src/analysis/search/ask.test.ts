import { expect, test } from 'vitest';
import { asksSomething, readAsked } from './ask.ts';

test('words are read without case, accents and punctuation', () => {
  expect(readAsked('Zürich, OFFLINE/Bericht').words).toEqual(['zurich', 'offline', 'bericht']);
});

test.each([
  ['F-112', { letter: 'F', number: 112 }],
  ['f112', { letter: 'F', number: 112 }],
  ['112', { letter: null, number: 112 }],
  ['#112', { letter: null, number: 112 }],
  ['offline 112', null],
  ['9999999999', null],
])('%s names a record by its number, or does not', (text, id) => {
  expect(readAsked(text).id).toEqual(id);
});

test('filters stand among the words, in quotes where they are several words', () => {
  expect(readAsked('signal KIND:voice from:"Norrbo Housing" by:me product:harbour')).toMatchObject({
    words: ['signal'],
    kinds: ['feedback'],
    from: ['Norrbo Housing'],
    by: ['me'],
    product: ['harbour'],
    unknown: [],
  });
});

test('several kinds may be named at once', () => {
  expect(readAsked('kind:story,people').kinds).toEqual(['story', 'member']);
});

test('what looks like a filter and is none is told and looked for', () => {
  const asked = readAsked('status:open kind:thing basement');
  expect(asked.unknown).toEqual(['status:open', 'kind:thing']);
  expect(asked.words).toEqual(['status', 'open', 'basement']);
});

test('an address on the web is no filter', () => {
  expect(readAsked('https://norrbo.example/x').unknown).toEqual([]);
});

test('half a filter, while it is typed, asks for nothing', () => {
  expect(asksSomething(readAsked('from:'))).toBe(false);
  expect(asksSomething(readAsked('  '))).toBe(false);
  expect(asksSomething(readAsked('from:N'))).toBe(true);
});
