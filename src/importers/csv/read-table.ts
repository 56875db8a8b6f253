import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { inSlices } from '#lib/in-slices';
import { decode } from './decode.ts';
import { type Delimiter, declaredDelimiter, guessDelimiter } from './delimiter.ts';
import { isKnownHeader } from './kinds.ts';
import { type CsvLimits, csvLimits } from './limits.ts';
import { placeOf, refuseFile } from './refuse-file.ts';
import { rowReader } from './row-reader.ts';
import { findQuoteFault } from './scan-quotes.ts';
import type { Encoding } from './sniff-encoding.ts';
import type { Table } from './table.ts';

/** What a person may set where the guesses are wrong, and limits other than the usual. */
export type ReadOptions = {
  encoding?: Encoding;
  delimiter?: Delimiter;
  headerless?: boolean;
  limits?: CsvLimits;
};

const sliceBytes = 16_384;

/** Reads the bytes of a CSV file into a table, in slices that let other work through; a file that cannot be trusted is refused with a `Problem`. */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<Table> {
  const limits = options.limits ?? csvLimits;
  if (bytes.length > limits.fileBytes)
    throw refuseFile(
      'too-large',
      `The file has ${bytes.length} bytes; at most ${limits.fileBytes} can be imported at once. Split it.`,
      { limit: 'fileBytes' },
    );
  const decoded = await inSlices(decode(bytes, options.encoding));
  const declared = declaredDelimiter(decoded.utf8);
  const delimiter = options.delimiter ?? declared?.delimiter ?? guessDelimiter(decoded.utf8);
  const utf8 = decoded.utf8.subarray(declared?.bytes ?? 0);
  const reader = rowReader({
    utf8,
    delimiter,
    limits,
    headerless: options.headerless ?? false,
    isKnownHeader,
    linesBefore: declared ? 1 : 0,
  });
  await feed(utf8, delimiter, reader.read, reader.nextRecordAt);
  const { blankRows, ...table } = reader.done();
  const delimiterWhy = options.delimiter
    ? 'Chosen by hand.'
    : declared
      ? 'The first line declares it.'
      : 'It cuts the first rows most evenly.';
  return {
    ...table,
    reading: {
      encoding: decoded.encoding,
      encodingWhy: decoded.why,
      replaced: decoded.replaced,
      delimiter,
      delimiterWhy,
      blankRows,
    },
  };
}

async function feed(
  utf8: Uint8Array,
  delimiter: Delimiter,
  read: (cells: string[], end: number) => void,
  nextRecordAt: () => { at: number; row: number; lineOf(at: number): number },
): Promise<void> {
  let refused: unknown;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { bytes }) => {
      if (refused === undefined) read(cells, bytes);
      return null;
    },
  });
  parser.on('error', (error) => {
    refused ??= error;
  });
  parser.resume();
  for (let at = 0; at < utf8.length && refused === undefined; at += sliceBytes) {
    parser.write(utf8.subarray(at, at + sliceBytes));
    await setImmediate();
  }
  if (refused === undefined) {
    const closed = new Promise((resolve) => parser.once('close', resolve));
    parser.end();
    await closed;
  }
  if (refused === undefined) return;
  if (!(refused instanceof CsvError)) throw refused;
  const next = nextRecordAt();
  const opensAt = findQuoteFault(utf8, next.at, utf8.length, delimiter.charCodeAt(0))?.opensAt ?? next.at;
  const line = next.lineOf(opensAt);
  throw refuseFile(
    'malformed',
    `The quote that opens on ${placeOf(line, next.row)} is never closed. Close it, or double it if it belongs to the text.`,
    { row: next.row, line },
  );
}
