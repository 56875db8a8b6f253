import { isMailAddress, sameAddress } from '#domain/mail-address';
import { cleanText, cleanTitle } from '#domain/text';
import { type DateShape, readDate } from './date-shape.ts';
import type { ParsedCell } from './field.ts';
import { foldHeader } from './fold-header.ts';

const titleLength = 500;
const idLength = 200;
const nameLength = 200;
const mostPoints = 1_000;

/** A title of at most 500 characters; a longer one is cut, with a remark. */
export function titleCell(cell: string): ParsedCell {
  return cutLine(cell, titleLength);
}

/** A name, such as a customer's, of at most 200 characters. */
export function nameCell(cell: string): ParsedCell {
  return cutLine(cell, nameLength);
}

/** A mail address, alone or in brackets behind a name. */
export function addressCell(cell: string): ParsedCell {
  const line = cleanTitle(cell);
  const address = sameAddress(/<([^<>]*)>$/.exec(line)?.[1] ?? line);
  if (isMailAddress(address)) return { ok: true, value: address };
  return { ok: false, says: `“${line.slice(0, 40)}” is no e-mail address.` };
}

/** Text of several lines. */
export function textCell(cell: string): ParsedCell {
  return { ok: true, value: cleanText(cell) };
}

/** The id a row has in the tool it comes from; never cut, since a cut id is another's. */
export function idCell(cell: string): ParsedCell {
  const id = cleanTitle(cell);
  if (id.length > idLength)
    return { ok: false, says: `The id has more than ${idLength} characters (“${id.slice(0, 40)}…”).` };
  return { ok: true, value: id };
}

/** A civil date. */
export function dateCell(cell: string, shape: DateShape): ParsedCell {
  const read = readDate(cell, shape);
  return read.ok ? { ok: true, value: read.date } : read;
}

/** Story points: a number from 0 to 1,000; times are told apart and refused. */
export function pointsCell(cell: string): ParsedCell {
  const text = cell.trim();
  if (/^\d+([.,]\d+)?\s*(s|m|h|d|w|min|sec|hours?|days?|weeks?)\b/i.test(text))
    return { ok: false, says: `“${text.slice(0, 40)}” is a time, not story points.` };
  if (!/^[-+]?\d{1,15}([.,]\d{1,6})?$/.test(text))
    return { ok: false, says: `“${text.slice(0, 40)}” is not a number of story points.` };
  const points = Number(text.replace(',', '.'));
  if (points < 0) return { ok: false, says: `“${text}” is less than nothing.` };
  if (points > mostPoints)
    return { ok: false, says: `“${text}” is more than ${mostPoints} story points; it may be a time in seconds.` };
  return { ok: true, value: points };
}

/** One of our words for one of theirs, by a table whose keys are folded; unknown words are named, with what stands instead. */
export function wordCell(
  known: ReadonlyMap<string, string>,
  what: string,
  instead: string,
): (cell: string) => ParsedCell {
  return (cell) => {
    const word = known.get(foldHeader(cell).replace(/[-_\s]+/g, ' '));
    if (word !== undefined) return { ok: true, value: word };
    const theirs = cleanTitle(cell).slice(0, 40);
    return { ok: false, says: `“${theirs}” is no ${what} that is known here; it comes in as ${instead}.`, word: true };
  };
}

/** The lines of a cell as a list, bullets and numbers before them taken off. */
export function linesCell(cell: string): ParsedCell {
  const lines = cleanText(cell)
    .split('\n')
    .map((line) => cleanTitle(line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)]|\[[ x]\])\s+/i, '')));
  const filled = lines.filter((line) => line !== '');
  const cut = filled.some((line) => line.length > titleLength);
  const value = filled.map((line) => shorten(line, titleLength));
  return cut
    ? { ok: true, value, note: `A line had more than ${titleLength} characters and was cut.` }
    : { ok: true, value };
}

function cutLine(cell: string, longest: number): ParsedCell {
  const line = cleanTitle(cell);
  if (line.length <= longest) return { ok: true, value: line };
  return {
    ok: true,
    value: shorten(line, longest),
    note: `It has ${line.length} characters and was cut to ${longest}.`,
  };
}

/** Cuts before the limit without splitting a letter from its marks or an emoji. */
function shorten(line: string, longest: number): string {
  if (line.length <= longest) return line;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    line.slice(0, longest + 64),
  )) {
    if (kept.length + segment.length > longest - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
