import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, cleanTitle, foldText } from './text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        '\u0316',
        '\u200d',
        '\u200c',
        '\u202e',
        '👩',
        '\u{1f3fd}',
        '\ufe0f',
        '\u{e0041}',
        '\u{1f3f4}',
        '\u{e007f}',
        'م',
        '\r',
        '\n',
        ' ',
        '\0',
        '\ud800',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

describe('a title', () => {
  it.each([
    ['right-to-left override', 'invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['isolates and marks', '\u2066a\u2069\u200e\u200f\u061cb', 'ab'],
    ['zero-width space, word joiner, BOM', 'a\u200bb\u2060c\ufeffd', 'abcd'],
    ['a joiner between Latin letters', 'pay\u200dpal', 'paypal'],
    ['line breaks of every kind and tabs', 'a\r\nb\rc\u2028d\te', 'a b c d e'],
    ['NUL and other controls', 'a\0b\u0007c\u009fd', 'abcd'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['letters written in two parts', 'e\u0301', 'é'],
    ['tag characters hidden in text', 'hello\u{e0069}\u{e0067}\u{e006e}', 'hello'],
    ['runs of spaces at the edges and inside', '  a \u00a0 b  ', 'a b'],
  ])('loses what deceives the eye: %s', (_, given, kept) => {
    expect(cleanTitle(given)).toBe(kept);
  });

  it.each([
    ['a family emoji', '👨‍👩‍👧'],
    ['an emoji with skin tone and joiner', '👩🏽‍💻'],
    ['an emoji with a variation selector', '❤️‍🔥'],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a Persian word with its non-joiner', 'می‌خواهم'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['Thai with its marks', 'ที่นี่'],
    ['vocalised Hebrew', 'בְּרֵאשִׁית'],
    ['Turkish letters', 'İıŞğ'],
  ])('keeps what its language needs: %s', (_, given) => {
    expect(cleanTitle(given)).toBe(given.normalize('NFC'));
  });

  it('keeps at most eight combining marks on one letter', () => {
    expect(cleanTitle(`a${'\u0316'.repeat(500)}b`)).toBe(`a${'\u0316'.repeat(8)}b`);
  });

  it('is already clean once cleaned', () => {
    fc.assert(fc.property(anyText, (text) => void expect(cleanTitle(cleanTitle(text))).toBe(cleanTitle(text))));
  });

  it('never holds a line break, a control, a direction mark or a broken surrogate', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const title = cleanTitle(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is checked
        expect(title).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b\u2028\u2029]/);
        expect(title.isWellFormed()).toBe(true);
        expect(title.normalize('NFC')).toBe(title);
      }),
    );
  });
});

describe('a text', () => {
  it.each([
    ['every line end becomes one newline', 'a\r\nb\rc\u2029d', 'a\nb\nc\nd'],
    ['blank lines at the edges go, indentation stays', '\n \n  code\n\nmore \n\n', '  code\n\nmore'],
    ['tabs inside stay', 'a\tb', 'a\tb'],
    ['NUL goes', 'a\0b', 'ab'],
    ['quotation of right-to-left text stays', '\u2067שלום\u2069', '\u2067שלום\u2069'],
    [
      'markup is text and stays',
      '<svg onload=alert(1)> javascript:alert(1)',
      '<svg onload=alert(1)> javascript:alert(1)',
    ],
  ])('%s', (_, given, kept) => {
    expect(cleanText(given)).toBe(kept);
  });

  it('is already clean once cleaned', () => {
    fc.assert(fc.property(anyText, (text) => void expect(cleanText(cleanText(text))).toBe(cleanText(text))));
  });

  it.each([
    ['marks', `e${'\u0301\u0316'.repeat(50_000)}`],
    ['spaces before a letter', `${' '.repeat(100_000)}x`],
    ['newlines before a letter', `${'\n '.repeat(50_000)}x`],
    ['joiners', '\u200d'.repeat(100_000)],
    ['tags', `\u{1f3f4}${'\u{e0041}'.repeat(50_000)}`],
  ])('costs time in proportion to its length, even for a flood of %s', (_, flood) => {
    const started = process.threadCpuUsage().user;
    cleanText(flood);
    cleanTitle(flood);
    expect(process.threadCpuUsage().user - started).toBeLessThan(1_000_000);
  });
});

describe('comparing words', () => {
  it.each([
    ['case', 'Story Points', 'STORY POINTS'],
    ['two ways to write a letter', 'caf\u00e9', 'cafe\u0301'],
    ['Kelvin sign', '\u212aey', 'key'],
    ['full-width letters', 'ＩＤ', 'id'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['a byte order mark and spaces', '\ufeff Title ', 'title'],
  ])('does not see %s', (_, one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it('keeps dotted and dotless i apart', () => {
    expect(foldText('ı')).not.toBe(foldText('İ'));
  });
});
