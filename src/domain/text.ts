/** The most combining marks that stay on one letter: no script needs more, floods of them hide the lines around. */
const marksPerLetter = 8;

/** Marks kept before normalising, whose sorting of marks is slow on floods. */
const marksBeforeSorting = 64;

const scriptsThatJoin =
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Nko'
    .split(' ')
    .map((script) => `\\p{Script_Extensions=${script}}`)
    .join('');

const controls = /[^\P{Cc}\t\n]/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const tagsWithoutFlag = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f})|[\u{e0000}-\u{e007f}]/gu;
const tooManyMarks = new RegExp(`(\\p{M}{${marksPerLetter}})\\p{M}+`, 'gu');
const floodOfMarks = new RegExp(`(\\p{M}{${marksBeforeSorting}})\\p{M}+`, 'gu');
/** Direction marks, zero-width characters and fillers; joiners, variation selectors and flags have rules of their own. */
const unseen = /[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\p{Variation_Selector}\u{e0000}-\u{e007f}]]/gv;
/** Joiners are letters' and emojis' own: they stay between two of those and go everywhere else. */
const strayJoiner = new RegExp(
  `(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f\\u{e007f}])(?<![${scriptsThatJoin}])[\\u200c\\u200d]|[\\u200c\\u200d](?![\\p{Extended_Pictographic}${scriptsThatJoin}])`,
  'gu',
);

function printable(text: string): string {
  return text.toWellFormed().replace(lineBreaks, '\n').replace(controls, '').replace(tagsWithoutFlag, '$1');
}

function normal(text: string): string {
  return text.replace(floodOfMarks, '$1').normalize('NFC').replace(tooManyMarks, '$1');
}

/** Text of several lines as it is stored: NFC, `\n` line ends, no control or invisible tag characters, no broken surrogates, few marks a letter, no blank edges. */
export function cleanText(text: string): string {
  return normal(printable(text))
    .replace(/^\s*\n/, '')
    .trimEnd();
}

/** One line as it is stored: as `cleanText`, and without direction marks, zero-width characters and runs of spaces. */
export function cleanTitle(text: string): string {
  const visible = printable(text).replace(unseen, '').replace(strayJoiner, '');
  return normal(visible).replace(/\s+/g, ' ').trim();
}

/** Text in the form in which two spellings of the same words are equal: compatibility forms, case and spaces do not count. */
export function foldText(text: string): string {
  return cleanTitle(text).normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').trim();
}
