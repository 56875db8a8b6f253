import iconv from 'iconv-lite';
import { type Encoding, type EncodingGuess, sniffEncoding, sniffOneByte } from './sniff-encoding.ts';

/** A file's text as UTF-8 without byte order mark, how it was read and why so, and how many broken characters were replaced by `�`. */
export type Decoded = { utf8: Uint8Array; encoding: Encoding; why: string; replaced: number };

const sliceBytes = 262_144;

/** Decodes a file by the encoding chosen, or by the one guessed; pauses between slices. */
export function* decode(bytes: Uint8Array, chosen?: Encoding): Generator<void, Decoded> {
  const guess = chosen
    ? { encoding: chosen, why: 'Chosen by hand.', mark: markOf(bytes, chosen) }
    : sniffEncoding(bytes);
  if (guess === 'undecided') return yield* decodeUndecided(bytes);
  const text = bytes.subarray(guess.mark);
  if (guess.encoding === 'utf-8' && !chosen) return { utf8: text, encoding: 'utf-8', why: guess.why, replaced: 0 };
  return yield* transcode(text, guess);
}

/** Few broken bytes among many good sequences are damage, not another encoding, and no reason to garble every letter. */
function* decodeUndecided(bytes: Uint8Array): Generator<void, Decoded> {
  const asUtf8 = yield* transcode(bytes, { encoding: 'utf-8', why: '', mark: 0 });
  const good = countSequences(asUtf8.utf8) - asUtf8.replaced;
  if (good < asUtf8.replaced * 10) return yield* transcode(bytes, sniffOneByte(bytes));
  return { ...asUtf8, why: `The file is UTF-8, with ${asUtf8.replaced} broken characters, now shown as \ufffd.` };
}

function* transcode(bytes: Uint8Array, guess: EncodingGuess): Generator<void, Decoded> {
  const decoder = iconv.getDecoder(guess.encoding, { stripBOM: false });
  const parts: Buffer[] = [];
  let replaced = 0;
  let held = '';
  const keep = (text: string) => {
    for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) replaced++;
    parts.push(Buffer.from(text, 'utf8'));
  };
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const text =
      held + decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(sliceBytes, bytes.length - at)));
    // The two halves of a surrogate pair must be written together to stay one character.
    const cut = /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
    held = text.slice(cut);
    keep(text.slice(0, cut));
    yield;
  }
  keep((held + (decoder.end() ?? '')).toWellFormed());
  return { utf8: Buffer.concat(parts), encoding: guess.encoding, why: guess.why, replaced };
}

function markOf(bytes: Uint8Array, encoding: Encoding): 0 | 2 | 3 {
  const mark =
    encoding === 'utf-8'
      ? [0xef, 0xbb, 0xbf]
      : encoding === 'utf-16le'
        ? [0xff, 0xfe]
        : encoding === 'utf-16be'
          ? [0xfe, 0xff]
          : [];
  if (mark.length === 0 || !mark.every((byte, index) => bytes[index] === byte)) return 0;
  return mark.length === 3 ? 3 : 2;
}

function countSequences(utf8: Uint8Array): number {
  let count = 0;
  for (const byte of utf8) if (byte >= 0xc0) count++;
  return count;
}
