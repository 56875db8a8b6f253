import { expect, test } from 'vitest';
import { beginningOf, excerptOf, marksIn } from './marks.ts';

const marked = (text: string, wanted: string[][]) =>
  marksIn(text, wanted).map(([start, end]) => text.slice(start, end));

test('a word is marked by its stem, its accents and its beginning', () => {
  expect(marked('Reports are reported', [['report'], ['x']])).toEqual(['Reports', 'reported']);
  expect(marked('in Zürich', [['zur']])).toEqual(['Zürich']);
});

test('only the last word may be the beginning of one', () => {
  expect(marked('offline report', [['off'], ['rep']])).toEqual(['report']);
});

test('places are those of the text as it is written, behind emoji too', () => {
  expect(marked('🙂 the form has timed out', [['form']])).toEqual(['form']);
});

test('the excerpt is the passage with most of the words, cut at words', () => {
  const text = `${'Before that nothing of note was said. '.repeat(8)}The signal is lost in the basement every day. ${'And after it nothing. '.repeat(20)}`;
  const excerpt = excerptOf(['A signal.', text], [['signal'], ['basement']]);
  expect(excerpt?.text).toMatch(/^… .*signal is lost in the basement every day\..* …$/);
  expect(excerpt?.marks.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['signal', 'basement']);
});

test('an excerpt is one line without the marks of Markdown', () => {
  expect(excerptOf(['## Rules\n- One **name** each'], [['name']])?.text).toBe('Rules One name each');
  expect(excerptOf(['Nothing here'], [['basement']])).toBeUndefined();
});

test('a long text begins with whole words', () => {
  expect(beginningOf('word '.repeat(100))).toMatch(/^(word ){20,}…$/);
});
