import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromWikiMarkup } from './markup.ts';

it.each([
  ['h2. Why\nBecause *it* is', '## Why\nBecause **it** is'],
  ['* one\n** two\n# three', '- one\n  - two\n1. three'],
  ['{code:java}a * b - c{code}', '```java\na * b - c\n```\n'],
  ['before {noformat}x *y*{noformat} after', 'before\n```\nx *y*\n```\n after'],
  ['[the page|https://example.org/a b]', '[the page|https://example.org/a b]'],
  ['[the page|https://example.org/a]', '[the page](https://example.org/a)'],
  ['see [https://example.org]', 'see https://example.org'],
  ['{color:red}late{color} and {{mono}}', 'late and `mono`'],
  ['||A||B||\n|1|2|', '| A | B |\n| --- | --- |\n| 1 | 2 |'],
  ['!shot.png|width=300!', '[image: shot.png]'],
  ['[~accountid:5f1]', '@5f1'],
  ['a - b - c, 2*3*4', 'a - b - c, 2*3*4'],
  ['wow! great!', 'wow! great!'],
  ['-gone-', '~~gone~~'],
  ['----', '---'],
])('%j is read as %j', (wiki, markdown) => {
  expect(fromWikiMarkup(wiki)).toBe(markdown);
});

it('any text is read in a moment, and words are never lost', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '{code}',
    '{color:red}',
    '|',
    '||',
    '[',
    ']',
    '!',
    '-',
    '\n',
    ' ',
    'word',
    'h1. ',
    '{{',
    '}}',
    '#',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 200 }).map((all) => all.join('')),
      (text) => {
        const count = (of: string) => of.split('word').length;
        expect(count(fromWikiMarkup(text))).toBe(count(text));
      },
    ),
  );
});
