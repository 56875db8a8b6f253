import { isUtf8 } from 'node:buffer';
import { refuseFile } from './refuse-file.ts';

/** The encodings a file may be read in: the first five can be guessed, the others are for a person to choose. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** A guess at a file's encoding, the reason in words, and how many bytes of byte order mark stand before the text. */
export type EncodingGuess = { encoding: Encoding; why: string; mark: 0 | 2 | 3 };

const sampleBytes = 65_536;

/** Guesses the encoding of a file; `undecided` where it is neither marked, nor UTF-16, nor valid UTF-8. */
export function sniffEncoding(bytes: Buffer): EncodingGuess | 'undecided' {
  refuseOtherFormats(bytes);
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return { encoding: 'utf-8', why: 'The file begins with the UTF-8 byte order mark.', mark: 3 };
  if (startsWith(bytes, 0xff, 0xfe))
    return {
      encoding: 'utf-16le',
      why: 'The file begins with the UTF-16 (little end first) byte order mark.',
      mark: 2,
    };
  if (startsWith(bytes, 0xfe, 0xff))
    return { encoding: 'utf-16be', why: 'The file begins with the UTF-16 (big end first) byte order mark.', mark: 2 };
  const valid = isUtf8(bytes);
  const halves = zeroHalves(bytes.subarray(0, sampleBytes));
  if (halves)
    return {
      encoding: halves,
      why: 'Every second byte is zero nearly everywhere, as in UTF-16 without a byte order mark.',
      mark: 0,
    };
  if (valid) return { encoding: 'utf-8', why: 'The file is valid UTF-8.', mark: 0 };
  return 'undecided';
}

/** Guesses between the one-byte encodings of western Europe. */
export function sniffOneByte(bytes: Buffer): EncodingGuess {
  const unused = [0x81, 0x8d, 0x8f, 0x90, 0x9d].some((byte) => bytes.includes(byte));
  const why = 'The file is not UTF-8; read as the western European encoding that older Windows programs write.';
  if (unused)
    return {
      encoding: 'iso-8859-1',
      why: 'The file is neither UTF-8 nor Windows-1252; some letters may be wrong: choose its encoding if they are.',
      mark: 0,
    };
  return { encoding: 'windows-1252', why, mark: 0 };
}

function startsWith(bytes: Buffer, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refuseOtherFormats(bytes: Buffer): void {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4))
    throw refuseFile(
      'malformed',
      'This is an Excel workbook or a ZIP archive, not CSV. Save the sheet as CSV (UTF-8) and choose that file.',
    );
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw refuseFile(
      'malformed',
      'This is an old Excel workbook, not CSV. Save the sheet as CSV (UTF-8) and choose that file.',
    );
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46) || startsWith(bytes, 0x1f, 0x8b))
    throw refuseFile('malformed', 'This is a PDF or a packed file, not CSV. Choose a CSV file.');
  if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff))
    throw refuseFile('malformed', 'This file is in UTF-32. Save it as UTF-8 and choose it again.');
}

/** Text in UTF-16 has a zero beside each ASCII letter, always on the same side: at least its line breaks and delimiters, whatever the script. */
function zeroHalves(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  let little = 0;
  let big = 0;
  let empty = 0;
  let breaks = 0;
  let pairedBreaks = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const first = sample[at] ?? 0;
    const second = sample[at + 1] ?? 0;
    if (second === 0 && isAscii(first)) little++;
    if (first === 0 && isAscii(second)) big++;
    if (first === 0 && second === 0) empty++;
    if (!isBreak(first) && !isBreak(second)) continue;
    breaks++;
    if (first === 0 || second === 0) pairedBreaks++;
  }
  const looksPaired = breaks === 0 ? little + big >= 0.05 * sample.length : pairedBreaks >= breaks / 2;
  if (!looksPaired || little + big <= empty) return undefined;
  if (little >= 4 * big) return 'utf-16le';
  return big >= 4 * little ? 'utf-16be' : undefined;
}

function isBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || isBreak(byte) || byte === 0x09;
}
