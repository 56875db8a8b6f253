import { expect, test } from 'vitest';
import { readMarkdown } from './markdown.ts';
import { safeHref } from './markdown-inline.ts';

const text = (words: string) => ({ is: 'text', text: words });
const line = (words: string) => {
  const [block] = readMarkdown(words);
  return block?.is === 'paragraph' ? block.inline : block;
};

test('headings, paragraphs and lists are told apart', () => {
  expect(readMarkdown('# New\n\nFirst line\nsecond line\n\n- one\n- two\n  more\n\n1. a\n2. b')).toEqual([
    { is: 'heading', level: 2, inline: [text('New')] },
    { is: 'paragraph', inline: [text('First line'), { is: 'break' }, text('second line')] },
    { is: 'list', ordered: false, items: [[text('one')], [text('two'), { is: 'break' }, text('more')]] },
    { is: 'list', ordered: true, items: [[text('a')], [text('b')]] },
  ]);
});

test('emphasis, code and links are read, within one another too', () => {
  expect(line('It **works *now***, see `x<y` and [the *guide*](https://example.com/a?b=1).')).toEqual([
    text('It '),
    { is: 'strong', inline: [text('works '), { is: 'emphasis', inline: [text('now')] }] },
    text(', see '),
    { is: 'code', text: 'x<y' },
    text(' and '),
    {
      is: 'link',
      href: 'https://example.com/a?b=1',
      inline: [text('the '), { is: 'emphasis', inline: [text('guide')] }],
    },
    text('.'),
  ]);
});

test('names_with_underscores, 2 * 3 * 4 and escaped marks stay text', () => {
  for (const words of ['names_with_underscores', '2 * 3 * 4', '** not **', '_ nor this _'])
    expect(line(words)).toEqual([text(words)]);
  expect(line('\\*not\\*')).toEqual([text('*not*')]);
});

test('an address in the text is a link, without the full stop behind it', () => {
  expect(line('See https://example.com/a.')).toEqual([
    text('See '),
    { is: 'link', href: 'https://example.com/a', inline: [text('https://example.com/a')] },
    text('.'),
  ]);
});

test('links lead to http, https and mailto alone', () => {
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/relative',
    'https://user:word@evil.example',
    'https://',
    'mailto:',
    'mailto:a@b\nBcc:c@d',
    `https://example.com/${'a'.repeat(3000)}`,
  ]) {
    expect(safeHref(bad)).toBeUndefined();
    expect(JSON.stringify(readMarkdown(`[click](${bad})`))).not.toContain('"href"');
  }
  expect(safeHref('mailto:hello@example.com')).toBe('mailto:hello@example.com');
  expect(safeHref('https://example.com/"><script>')).toBe('https://example.com/%22%3E%3Cscript%3E');
});

test('HTML and pictures are text and nothing else', () => {
  const hostile = '<script>alert(1)</script> <img src=x onerror=alert(1)> ![x](https://example.com/x.png)';
  expect(line(hostile)).toEqual([text(hostile)]);
});

test('no mark costs more than its length, however it is nested or left open', () => {
  for (const mark of ['*', '**', '_', '[', '](', '`', '[a](', '**_', 'https://', '\\', '- ', '#', '1. '])
    for (const words of [mark.repeat(20_000), `${mark}a`.repeat(10_000), `a${mark} `.repeat(10_000)]) {
      const began = performance.now();
      readMarkdown(words);
      expect(performance.now() - began, mark).toBeLessThan(1500);
    }
});

test('a text of nothing but spaces has no blocks', () => {
  expect(readMarkdown(' \n \n')).toEqual([]);
});
