import { expect, test } from 'vitest';
import { plainOf, plainWords, shortened } from './plain-words.ts';

test('the words of a text stand without the marks for headings, lists, emphasis and links', () => {
  const text =
    '## What\nA report is **kept**.\n\n## Rules:\n- One `name`\n- See [the law](https://example.org)\n1. First';
  expect(plainWords(text)).toBe('What: A report is kept. Rules: One name See the law First');
});

test('only what is written with marks loses them: a customer’s words stay as they were said', () => {
  expect(plainOf('spec', '# Rules')).toBe('Rules:');
  expect(plainOf('feedback', '# 1 problem: **none** of it works')).toBe('# 1 problem: **none** of it works');
});

test('a long text is cut at the end of a word, a short one is left whole', () => {
  expect(shortened('One two three', 9)).toBe('One two …');
  expect(shortened('One two', 9)).toBe('One two');
});

test('of a mention in a comment the name is left', () => {
  expect(plainOf('comment', '[@Ana Lund](member:0198c5f0-0000-7000-8000-000000000000), cut **this** one?')).toBe(
    '@Ana Lund, cut this one?',
  );
});

test('of a picture what it shows is left, or that it is one', () => {
  const picture = (shows: string) => `Look: ![${shows}](picture:0198c5f0-0000-7000-8000-000000000000)`;
  expect(plainOf('comment', picture('A shed in the rain'))).toBe('Look: A shed in the rain');
  expect(plainOf('comment', picture(''))).toBe('Look: a picture');
});

test('a sign that stands for itself stands without its stroke', () => {
  expect(plainWords('Photos \\*only\\* up to 20\\_MB, **not** more')).toBe('Photos *only* up to 20_MB, not more');
});
