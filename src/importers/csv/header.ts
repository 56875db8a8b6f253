import { cleanTitle } from '#domain/text';
import { refuseFile } from './refuse-file.ts';

const dataLike = /^[-+]?\d+([.,]\d+)?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b|^https?:|^[^\s@]+@[^\s@]+\.\w+$/i;
const longestName = 200;

/** The column names of a first row, cleaned, in their order; a nameless column is called by its number. */
export function readHeader(cells: readonly string[], isKnown: (name: string) => boolean): string[] {
  const names = cells.map((cell, index) => cleanTitle(cell) || `Column ${index + 1}`);
  const shown = names.map((name) => name.slice(0, longestName).toWellFormed());
  if (names.some(isKnown)) return shown;
  const odd = names.find((name) => dataLike.test(name) || name.length > longestName);
  if (odd === undefined) return shown;
  throw refuseFile(
    'malformed',
    `The first row looks like data (“${odd.slice(0, 60)}”), not like column names. Put a row of names above it, or say that the file has none.`,
    { line: 1 },
  );
}

/** Names for the columns of a file without a header. */
export function numberedHeader(width: number): string[] {
  return Array.from({ length: width }, (_, index) => `Column ${index + 1}`);
}
