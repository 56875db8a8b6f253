import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { type Encoding, type EncodingGuess, sniffEncoding, sniffOneByte } from './sniff-encoding.ts';

/** A file's text as UTF-8 without byte order mark, how it was read and why so, and how many broken characters were replaced by `�`. */
export type Decoded = { utf8: Buffer; encoding: Encoding; why: string; replaced: number };

/** What transcoding met besides ASCII: characters it could read and characters it had to replace. */
type Transcoded = Decoded & { beyondAscii: number };

const sliceBytes = 65_536;
const replacement = '\ufffd';

/** Decodes a file by the encoding chosen, or by the one guessed; pauses between slices. */
export function* decode(file: Uint8Array, chosen?: Encoding): Generator<void, Decoded> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const guess: EncodingGuess | 'undecided' = chosen
    ? { encoding: chosen, why: 'Chosen by hand.', mark: markOf(bytes, chosen) }
    : sniffEncoding(bytes);
  if (guess === 'undecided') return yield* decodeUndecided(bytes);
  const text = bytes.subarray(guess.mark);
  if (guess.encoding === 'utf-8' && isUtf8(text)) return { utf8: text, encoding: 'utf-8', why: guess.why, replaced: 0 };
  return yield* transcode(text, guess);
}

/** Few broken bytes among many good sequences are damage, not another encoding, and no reason to garble every letter. */
function* decodeUndecided(bytes: Buffer): Generator<void, Decoded> {
  const damaged = yield* transcode(bytes, { encoding: 'utf-8', why: '', mark: 0 });
  if (damaged.beyondAscii < damaged.replaced * 10) return yield* transcode(bytes, sniffOneByte(bytes));
  return {
    ...damaged,
    why: `The file is UTF-8, with ${damaged.replaced} broken characters, now shown as ${replacement}.`,
  };
}

function* transcode(bytes: Buffer, guess: EncodingGuess): Generator<void, Transcoded> {
  const decoder = iconv.getDecoder(guess.encoding, { stripBOM: false });
  const parts: Buffer[] = [];
  let replaced = 0;
  let beyondAscii = 0;
  let held = '';
  const keep = (text: string) => {
    const part = Buffer.from(text, 'utf8');
    const broken = text.split(replacement).length - 1;
    replaced += broken;
    for (const byte of part) if (byte >= 0xc0) beyondAscii++;
    beyondAscii -= broken;
    parts.push(part);
  };
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const text = held + decoder.write(bytes.subarray(at, at + sliceBytes));
    // The two halves of a surrogate pair must be written together to stay one character.
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    held = text.slice(cut);
    keep(text.slice(0, cut).toWellFormed());
    yield;
  }
  keep((held + (decoder.end() ?? '')).toWellFormed());
  yield;
  const utf8 = Buffer.concat(parts);
  yield;
  return { utf8, encoding: guess.encoding, why: guess.why, replaced, beyondAscii };
}

function markOf(bytes: Buffer, encoding: Encoding): 0 | 2 | 3 {
  const starts = (...mark: number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (encoding === 'utf-8') return starts(0xef, 0xbb, 0xbf) ? 3 : 0;
  if (encoding === 'utf-16le') return starts(0xff, 0xfe) ? 2 : 0;
  return encoding === 'utf-16be' && starts(0xfe, 0xff) ? 2 : 0;
}
