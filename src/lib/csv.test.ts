import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, toCsv, unguardFormula } from './csv.ts';

const formulas = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '   +1',
  '"=1',
  "'=1",
  ' "\'=1',
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x")',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '﹦1',
  '\u200b=1',
  '\ufeff=1',
  '\tx',
  '\rx',
];

describe('a formula', () => {
  it.each(formulas)('is guarded: %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'a=b', 'x', '12', '1-1', "it's", "'quoted'", '"quoted"', ' text', '→ more', '“=”', 'a\n=b'])(
    'is not seen in plain text: %j',
    (text) => {
      expect(guardFormula(text)).toBe(text);
    },
  );

  it('comes back as it was, whatever the text', () => {
    const pieces = fc
      .array(fc.constantFrom("'", '"', '=', '-', ' ', '\t', '\r', '\n', 'a', '＝', '<', '\u200b'), { maxLength: 8 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(pieces, fc.string({ unit: 'binary' })),
        (text) => void expect(unguardFormula(guardFormula(text))).toBe(text),
      ),
    );
  });

  it.each([
    ["'<b>", '<b>'],
    ["'≥ 3", '≥ 3'],
    ["'=x", '=x'],
    ["'∑", '∑'],
    ["'tis", "'tis"],
  ])('guarded by Linear comes back: %j', (guarded, text) => {
    expect(unguardFormula(guarded, 'linear')).toBe(text);
  });

  it('of a quoted word of ours is not mistaken for a guard', () => {
    expect(unguardFormula("'<b>")).toBe("'<b>");
  });
});

describe('a CSV file', () => {
  it.each([
    ['a comma', ['a,b', 'c'], '"a,b",c'],
    ['a quote', ['say "hi"'], '"say ""hi"""'],
    ['line breaks of all kinds', ['a\nb', 'c\r\nd', 'e\rf'], '"a\nb","c\r\nd","e\rf"'],
    ['other delimiters', ['a;b', 'c\td', 'e|f'], '"a;b","c\td","e|f"'],
    ['edges of blanks', [' a', 'b '], '" a","b "'],
    ['nothing', [null, '', 'x'], ',,x'],
    ['one empty cell', [''], '""'],
    ['numbers and truth values', [-5, 1.5, true, false], '-5,1.5,true,false'],
    ['text that looks like a negative number', ['-5'], "'-5"],
    ['a formula that needs quotes', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"'],
  ])('writes %s', (_, row, line) => {
    expect(toCsv([row])).toBe(`${line}\r\n`);
  });

  it('ends every row with CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        [1, 2],
      ]),
    ).toBe('a,b\r\n1,2\r\n');
    expect(toCsv([])).toBe('');
  });
});
