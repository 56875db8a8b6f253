import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../src/web/', import.meta.url).pathname;

/** Where the marks that mean one thing only may be used. */
const needAllowed = [
  /^styles\/tokens\.css$/,
  /^parts\/(knots|needs-you|promise-vs-forecast|badge)\.css$/,
  /^screens\/align\//,
  /^gallery\//,
];
const serifAllowed = [/^styles\/(tokens|fonts)\.css$/, /^parts\/quote\.css$/];

interface Sheet {
  path: string;
  text: string;
}

const isSheet = (path: string) => path.endsWith('.css');
const outsideTokens = (path: string) => path !== 'styles/tokens.css';
const isIn = (allowed: RegExp[]) => (path: string) => allowed.some((pattern) => pattern.test(path));

const rules: { says: string; applies: (path: string) => boolean; wrong: RegExp }[] = [
  {
    says: 'no colour is written outside the tokens',
    applies: (path) => isSheet(path) && outsideTokens(path),
    wrong:
      /#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(|:\s*(?:white|black|red|green|blue|gr[ae]y)\b/i,
  },
  {
    says: 'no colour is written in a component',
    applies: (path) => path.endsWith('.tsx'),
    wrong: /['"`]#[0-9a-f]{3,8}['"`]|\b(?:rgba?|hsla?|oklch)\(\s*\d/i,
  },
  {
    says: 'no side, size or place is physical',
    applies: isSheet,
    wrong:
      /(?<![\w-])(?:margin|padding|border|inset)-(?:top|right|bottom|left)\b|(?<![\w(-])(?:top|right|bottom|left|(?:min-|max-)?(?:width|height))\s*:|text-align:\s*(?:left|right)|float:\s*(?:left|right)/,
  },
  {
    says: 'what stands above what is a token, or one step inside a part',
    applies: isSheet,
    wrong: /z-index:(?!\s*var\(|\s*[12];)/,
  },
  {
    // Under a finger, fields have the least size at which a phone does not enlarge the page.
    says: 'type comes in seven sizes',
    applies: (path) => isSheet(path) && outsideTokens(path),
    wrong:
      /font-size\s*:(?!\s*max\(1rem, 1em\);)|font:(?!\s*inherit|\s*var\(--(?:regular|strong|title)\) var\(--t-\d\d\) var\(--(?:sans|serif|mono)\))/,
  },
  {
    says: 'the mark of a needed decision is used for nothing else',
    applies: (path) => !isIn(needAllowed)(path),
    wrong: /var\(--need/,
  },
  {
    says: 'the serif is the customer’s voice',
    applies: (path) => !isIn(serifAllowed)(path),
    wrong: /var\(--serif\)|Source Serif/,
  },
  {
    // What is put in or taken out anywhere has the browser look at the whole page for such a rule; the root is marked instead.
    says: 'no :has() stands for what is beside or within it',
    applies: (path) => isSheet(path) && !/(?:^|\/)print\.css$/.test(path),
    wrong: /:has\((?:[^()]|\([^()]*\))*\)[^\s,{)]*\s+[^\s{,]|:root[^\s,{]*:has/,
  },
  {
    says: 'every sheet stands in a layer',
    applies: (path) => isSheet(path) && path !== 'styles/fonts.css',
    wrong: /^(?![\s\S]*@layer )/,
  },
];

/** The sheets that break a rule. */
function breaches(sheets: readonly Sheet[], rule: (typeof rules)[number]): string[] {
  return sheets
    .filter(({ path, text }) => rule.applies(path) && rule.wrong.test(withoutComments(text)))
    .map(({ path, text }) => `${path}: ${rule.wrong.exec(withoutComments(text))?.[0]}`);
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

const sheets = globSync('**/*.{css,tsx}', { cwd: root }).map((path) => ({
  path,
  text: readFileSync(root + path, 'utf8'),
}));

describe('the styles', () => {
  it.each(rules)('keep that $says', (rule) => {
    expect(breaches(sheets, rule)).toEqual([]);
  });

  it.each([
    ['no colour is written outside the tokens', 'parts/x.css', '@layer parts { .x { color: #123456; } }'],
    ['no colour is written outside the tokens', 'parts/x.css', '@layer parts { .x { background: oklch(50% 0 0); } }'],
    ['no colour is written in a component', 'parts/x.tsx', '<p style={{ color: "#fff" }} />'],
    ['no side, size or place is physical', 'parts/x.css', '@layer parts { .x { margin-left: 4px; } }'],
    ['no side, size or place is physical', 'parts/x.css', '@layer parts { .x { width: 4px; } }'],
    [
      'what stands above what is a token, or one step inside a part',
      'parts/x.css',
      '@layer parts { .x { z-index: 99; } }',
    ],
    ['type comes in seven sizes', 'parts/x.css', '@layer parts { .x { font-size: 15px; } }'],
    ['type comes in seven sizes', 'parts/x.css', '@layer parts { .x { font: 400 15px/1 Arial; } }'],
    [
      'the mark of a needed decision is used for nothing else',
      'parts/button.css',
      '@layer parts { .x { color: var(--need); } }',
    ],
    ['the serif is the customer’s voice', 'screens/home/x.css', '@layer screens { .x { font-family: var(--serif); } }'],
    [
      'no :has() stands for what is beside or within it',
      'parts/x.css',
      '@layer parts { .a:has(.b) .c { color: inherit; } }',
    ],
    [
      'no :has() stands for what is beside or within it',
      'parts/x.css',
      '@layer parts { .a:has(> :is(b, i)) ~ .c { gap: 0; } }',
    ],
    [
      'no :has() stands for what is beside or within it',
      'parts/x.css',
      '@layer parts { :root:has(.b) { color: inherit; } }',
    ],
    ['every sheet stands in a layer', 'parts/x.css', '.x { color: inherit; }'],
  ])('would be caught breaking that %s', (says, path, text) => {
    const rule = rules.find((one) => one.says === says);
    expect(rule && breaches([{ path, text }], rule)).toHaveLength(1);
  });
});
