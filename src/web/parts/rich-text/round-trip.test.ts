import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '#lib/markdown';
import { writeMarkdown } from '#lib/markdown-write';
import { documentOf } from './from-blocks.ts';
import { richSchema } from './schema.ts';
import { blocksOf } from './to-blocks.ts';

const id = '019f86a8-8400-7afc-acc5-888cb4650ad3';

/** A text as it comes out of the editor that did nothing to it. */
function through(text: string): string {
  const document = richSchema.nodeFromJSON(documentOf(readMarkdown(text)));
  document.check();
  return writeMarkdown(blocksOf(document.toJSON().content));
}

const whole = `## Why now

Reports are lost **in every *second* lift**, see \`queue.ts\` and [the log](https://example.com/log?x=1).
[@Jonas Weber](member:${id}) knows; so does #F-112.

- one
- two ~~or three~~
  1. first
  2. second

> "It is gone."

| who | how often |
| --- | --- |
| Norrbo | daily \\| weekly |

\`\`\`
const a = '| *b* |';
\`\`\`

---

![A shed in the rain](picture:${id})`;

test('a text of all that is known comes out of the editor as it went in', () => {
  expect(through(whole)).toBe(whole);
});

test('lines that only look like marks stay lines', () => {
  for (const text of [
    '\\# 1 of us',
    '1\\. of May',
    '\\- minus',
    '\\> than',
    'a \\*star\\*',
    '\\[x\\](https://example.com/)',
    '2 * 3',
  ])
    expect(readMarkdown(through(text))).toEqual(readMarkdown(text));
});

const token = fc.constantFrom(
  ...[
    'a',
    'word',
    'Ä',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '|',
    '\\',
    '#',
    '-',
    '1.',
    '<b>',
  ],
  ...[
    '**strong**',
    '*set off*',
    '`code`',
    '\n- item',
    '\n  - inner',
    '\n1. first',
    '\n> said',
    '\n## Title\n',
    '\n---\n',
  ],
  ...['\n| a | b |\n|---|---|\n| c |', '\n```\ncode\n```\n', '[x](https://example.com/)', `[@Jo](member:${id})`],
  ...[`![p](picture:${id})`, ' #F-12 ', 'https://example.com/a'],
);
const anyText = fc.array(token, { maxLength: 30 }).map((parts) => parts.join(''));
/** Letters in order, without addresses: a link may be written with its address or by it. */
const words = (text: string) => (text.replace(/\]\([^()\s]*\)/g, ']').match(/\p{L}+/gu) ?? []).join('');

test('whatever was typed goes through the editor without losing a word, and a second time without any change', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = through(text);
      expect(words(once)).toBe(words(writeMarkdown(readMarkdown(text))));
      expect(through(once)).toBe(once);
    }),
    { numRuns: 2000, seed: 7 },
  );
});
