import { expect, test } from 'vitest';
import { findFold, hasWords, placesOf, wordsOf } from './words.ts';

test('neither case nor accents count', () => {
  expect(findFold('Zürich ÉTÉ Straße')).toBe('zurich ete strasse');
  expect(hasWords(findFold('Åsa’s Ｒeport'), wordsOf('asa REPORT'))).toBe(true);
});

test('every word must be there, in any order', () => {
  const text = findFold('S-381 Queue a report while offline');
  expect(hasWords(text, wordsOf('offline s-381'))).toBe(true);
  expect(hasWords(text, wordsOf('offline photo'))).toBe(false);
  expect(wordsOf('  a  b a ')).toEqual(['a', 'b']);
});

test('a place in the text is that of the characters as they are written', () => {
  const marked = (text: string, typed: string) =>
    placesOf(text, wordsOf(typed)).map(([from, to]) => text.slice(from, to));
  expect(marked('Queue a report, report it', 'REPORT')).toEqual(['report', 'report']);
  expect(marked('In Zürich und Zurich', 'zurich')).toEqual(['Zürich', 'Zurich']);
  expect(marked('Zu\u0308rich', 'zur')).toEqual(['Zu\u0308r']);
  expect(marked('Die Straße', 'strasse')).toEqual(['Straße']);
  expect(marked('die ﬁnale 🚲 Größe', 'fi große')).toEqual(['ﬁ', 'Größe']);
  expect(marked('nothing here', 'photo')).toEqual([]);
});
