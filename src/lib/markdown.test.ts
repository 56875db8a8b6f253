import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, readMarkdown } from './markdown.ts';
import { elementsOf } from './markdown-elements.ts';
import type { Inline } from './markdown-inline.ts';
import { writeMarkdown } from './markdown-write.ts';
import { safeHref } from './safe-href.ts';

const picture = '019f86a8-8400-7afc-acc5-888cb4650ad3';
const text = (words: string): Inline => ({ is: 'text', text: words });
const para = (...inline: Inline[]): Block => ({ is: 'paragraph', inline });
const line = (words: string) => {
  const [block] = readMarkdown(words);
  return block?.is === 'paragraph' ? block.inline : block;
};

test('headings, paragraphs and lists are told apart', () => {
  expect(readMarkdown('# New\n\nFirst line\nsecond line\n\n- one\n- two\n  more\n\n1. a\n2. b')).toEqual([
    { is: 'heading', level: 2, inline: [text('New')] },
    para(text('First line'), { is: 'break' }, text('second line')),
    {
      is: 'list',
      ordered: false,
      start: 1,
      items: [[para(text('one'))], [para(text('two'), { is: 'break' }, text('more'))]],
    },
    { is: 'list', ordered: true, start: 1, items: [[para(text('a'))], [para(text('b'))]] },
  ]);
});

test('lists stand in lists, and items hold more than a line', () => {
  expect(readMarkdown('- a\n  - b\n    1. c\n- d\n\n  more of d')).toEqual([
    {
      is: 'list',
      ordered: false,
      start: 1,
      items: [
        [
          para(text('a')),
          {
            is: 'list',
            ordered: false,
            start: 1,
            items: [[para(text('b')), { is: 'list', ordered: true, start: 1, items: [[para(text('c'))]] }]],
          },
        ],
        [para(text('d')), para(text('more of d'))],
      ],
    },
  ]);
});

test('tables, quotes, code and rules are read', () => {
  expect(
    readMarkdown(
      '| a | b |\n|---|:-:|\n| 1 | x \\| y |\n| 2 |\n\n> said\n> twice\n\n```ts\nconst a = `1`;\n\n  b\n```\n---',
    ),
  ).toEqual([
    { is: 'table', head: [[text('a')], [text('b')]], rows: [[[text('1')], [text('x | y')]], [[text('2')]]] },
    { is: 'quote', blocks: [para(text('said'), { is: 'break' }, text('twice'))] },
    { is: 'code', text: 'const a = `1`;\n\n  b' },
    { is: 'rule' },
  ]);
});

test('emphasis, code and links are read, within one another too', () => {
  expect(line('It **works *now***, see `x<y` and [the *guide*](https://example.com/a?b=1), ~~not~~.')).toEqual([
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
    text(', '),
    { is: 'struck', inline: [text('not')] },
    text('.'),
  ]);
});

test('people, records and pictures are named by their own marks alone', () => {
  expect(line(`[@Jonas Weber](member:${picture}) see #f-112, ![a shed](picture:${picture}) a#F-1 ##F-2`)).toEqual([
    { is: 'mention', id: picture, name: 'Jonas Weber' },
    text(' see '),
    { is: 'record', short: 'F-112' },
    text(', '),
    { is: 'picture', id: picture, alt: 'a shed' },
    text(' a#F-1 ##F-2'),
  ]);
  for (const words of [
    `[Jonas](member:${picture})`,
    '[@J](member:1)',
    '![x](https://example.com/x.png)',
    `[x](picture:${picture})`,
  ])
    expect(line(words)).not.toContainEqual(expect.objectContaining({ is: 'mention' }));
});

test('names_with_underscores, 2 * 3 * 4 and escaped marks stay text', () => {
  for (const words of ['names_with_underscores', '2 * 3 * 4', '** not **', '_ nor this _', 'a ~ b ~ c', 'a | b'])
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

const hostileAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'vbscript:x',
  'file:///etc/passwd',
  '//evil.example',
  '/relative',
  'https://user:word@evil.example',
  'https://',
  'mailto:',
  'mailto:a@b\nBcc:c@d',
  'picture:../../etc/passwd',
  'member:javascript',
  `https://example.com/${'a'.repeat(3000)}`,
];

test('links lead to http, https and mailto alone, pictures to none but ours', () => {
  for (const bad of hostileAddresses) {
    expect(safeHref(bad)).toBeUndefined();
    for (const mark of [`[click](${bad})`, `![click](${bad})`, `[@click](${bad})`, `<${bad}>`]) {
      const drawn = JSON.stringify(elementsOf(readMarkdown(mark)));
      expect(drawn, mark).not.toContain('"href"');
      expect(drawn, mark).not.toContain('"img"');
    }
  }
  expect(safeHref('mailto:hello@example.com')).toBe('mailto:hello@example.com');
  expect(safeHref('https://example.com/"><script>')).toBe('https://example.com/%22%3E%3Cscript%3E');
});

test('HTML and pictures of others are text and nothing else', () => {
  const hostile =
    '<script>alert(1)</script> <img src=x onerror=alert(1)> <svg onload=x> ![x](https://example.com/x.png)';
  expect(elementsOf(readMarkdown(hostile))).toMatchObject([{ tag: 'p' }]);
  expect(JSON.stringify(elementsOf(readMarkdown(hostile)))).not.toMatch(/"(script|img|svg|src|onerror)"/);
});

test('the sanitiser holds back what the reader should never have made', () => {
  const planted: Block[] = [
    para({ is: 'link', href: 'javascript:alert(1)', inline: [text('x')] }),
    para({ is: 'picture', id: '" onerror=alert(1)', alt: '"' }),
    para({ is: 'record', short: 'javascript:1' }),
    para({ is: 'mention', id: '<svg>', name: '<b>' }),
  ];
  expect(elementsOf(planted)).toEqual([
    { tag: 'p', properties: {}, children: [{ tag: 'a', properties: {}, children: ['x'] }] },
    { tag: 'p', properties: {}, children: [{ tag: 'img', properties: { alt: '"' }, children: [] }] },
    { tag: 'p', properties: {}, children: [{ tag: 'a', properties: {}, children: ['javascript:1'] }] },
    { tag: 'p', properties: {}, children: [{ tag: 'span', properties: {}, children: ['@<b>'] }] },
  ]);
});

test('no mark costs more than its length, however it is nested or left open', () => {
  const marks = [
    '*',
    '**',
    '_',
    '~~',
    '[',
    '![',
    '](',
    '`',
    '[a](',
    '[a](https://b.c)',
    '**_',
    '*_~~',
    'https://',
    '\\',
    '- ',
    '#',
  ];
  for (const mark of [
    ...marks,
    '1. ',
    '> ',
    '- > ',
    '|',
    '|-',
    '| |\n',
    '|-|\n',
    '    ',
    '\t- ',
    '```\n',
    '*a ',
    'a* ',
    '*a* ',
    '#F-1 ',
  ])
    for (const words of [
      mark.repeat(20_000),
      `${mark}a`.repeat(10_000),
      `a${mark} `.repeat(10_000),
      `${mark}\n`.repeat(10_000),
    ]) {
      const began = performance.now();
      elementsOf(readMarkdown(words));
      expect(performance.now() - began, mark).toBeLessThan(1500);
    }
});

test('a text of nothing but spaces has no blocks', () => {
  expect(readMarkdown(' \n \n')).toEqual([]);
});

const token = fc.constantFrom(
  ...[
    'a',
    'word',
    'Ä',
    '12',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '``',
    '```',
    '[',
    ']',
    '(',
    ')',
    '![',
    '|',
    '\\',
  ],
  ...[
    '- ',
    '\n- ',
    '\n  - ',
    '\n1. ',
    '\n7. ',
    '\n   ',
    '\n> ',
    '\n# ',
    '\n### ',
    '\n---\n',
    '\n| a | b |\n|---|---|\n| c |',
    '\n```\n',
    '<b>',
    '&amp;',
  ],
  ...[
    'https://example.com/a_b',
    '[x](https://example.com/)',
    `[@Jo](member:${picture})`,
    `![p](picture:${picture})`,
    '#F-12',
    '#',
    '+',
    '=',
    '.',
    '~',
  ],
);
const anyText = fc.array(token, { maxLength: 40 }).map((parts) => parts.join(''));
const wordsOf = (words: string) =>
  words
    .match(/[\p{L}\p{N}]+/gu)
    ?.toSorted()
    .join(' ');

test('what is written reads as what was read, whatever was typed', () => {
  fc.assert(
    fc.property(anyText, (typed) => {
      const read = readMarkdown(typed);
      const written = writeMarkdown(read);
      expect(writeMarkdown(readMarkdown(written))).toBe(written);
      const numbers = /^(\s|>)*\d+[.)]/gm;
      expect(wordsOf(written.replace(numbers, ''))).toBe(
        wordsOf(writeMarkdown(readMarkdown(written)).replace(numbers, '')),
      );
      expect(leaves(readMarkdown(written))).toBe(leaves(read));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

const tree = fc.letrec<{ inline: Inline; block: Block }>((tie) => {
  const pieces = fc.array(tie('inline'), { maxLength: 4 });
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        is: fc.constant('text' as const),
        text: fc.array(token, { maxLength: 4 }).map((parts) => parts.join('')),
      }),
      fc.constantFrom<Inline>({ is: 'break' }, { is: 'record', short: 'F-1' }, { is: 'code', text: '`a | b' }),
      fc.record({ is: fc.constantFrom('strong' as const, 'emphasis' as const, 'struck' as const), inline: pieces }),
      fc.record({ is: fc.constant('link' as const), href: fc.constant('https://example.com/a'), inline: pieces }),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ is: fc.constant('paragraph' as const), inline: pieces }),
      fc.record({
        is: fc.constant('heading' as const),
        level: fc.constantFrom(2 as const, 3 as const),
        inline: pieces,
      }),
      fc.record({ is: fc.constant('quote' as const), blocks }),
      fc.record({
        is: fc.constant('code' as const),
        text: fc.array(token, { maxLength: 6 }).map((parts) => parts.join('')),
      }),
      fc.constant<Block>({ is: 'rule' }),
      fc.record({
        is: fc.constant('list' as const),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 7),
        items: fc.array(blocks, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        is: fc.constant('table' as const),
        head: fc.array(pieces, { minLength: 1, maxLength: 3 }),
        rows: fc.array(fc.array(pieces, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
      }),
    ),
  };
});

test('no word of a written text is lost, however its parts lie in one another', () => {
  fc.assert(
    fc.property(fc.array(tree.block, { maxLength: 4 }), (blocks) => {
      const written = writeMarkdown(blocks);
      const read = readMarkdown(written);
      expect(lettersOf(leaves(read))).toBe(lettersOf(leaves(blocks)));
    }),
    { numRuns: 1500, seed: 7 },
  );
});

function lettersOf(words: string): string {
  return words.replace(/[^\p{L}]/gu, '');
}

/** All words that are shown of a tree, in order. */
function leaves(node: unknown): string {
  if (Array.isArray(node)) return node.map(leaves).join(' ').replace(/\s+/g, '');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([key, value]) => (['text', 'alt', 'name', 'short'].includes(key) ? String(value) : leaves(value)))
    .join(' ')
    .replace(/\s+/g, '');
}
