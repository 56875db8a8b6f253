import { isCivilDate } from '#lib/civil-date';
import { monthNumber } from './month-names.ts';

/** How the dates of a file are to be read: `iso` where no date leaves day and month in doubt, else day first or month first. */
export type DateShape = 'iso' | 'dmy' | 'mdy';

/** A date read from a cell as `2026-09-30`, or what is wrong with it. */
export type ReadDate = { ok: true; date: string } | { ok: false; says: string };

const longest = 80;
const firstYear = 1900;
const lastYear = 2199;

const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';
const month = '(\\p{L}{3,10})\\.?';
const year = '(\\d{4}|\\d{2})';
const zone = '(?:\\s*(?:Z|UTC|GMT))?(?:\\s*[+-]\\d{2}:?\\d{2})?(?:\\s*\\([^()]{1,40}\\))?';
const time = `(?:(?:T|,?\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:\\s*[ap]\\.?\\s?m\\.?)?${zone})?`;
const shaped = (start: string) => new RegExp(`^${start}${time}$`, 'iu');

const yearFirst = shaped('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})');
const dayThenName = shaped(
  `${weekday}(\\d{1,2})(?:st|nd|rd|th)?(?:[-/. ]+|\\s+de\\s+)${month}(?:[-/., ]+|\\s+de\\s+)${year}`,
);
const nameThenDay = shaped(`${weekday}${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`);
const numbers = shaped(`(\\d{1,2})([/.-])(\\d{1,2})\\2${year}`);

/** Reads the civil date that is written in a cell, whatever time of day and zone follow it; a date that does not exist is refused. */
export function readDate(cell: string, shape: DateShape): ReadDate {
  const text = cell.trim();
  if (text.length > longest) return unreadable(text);
  const parts = yearFirst.exec(text);
  if (parts) return civil(parts, parts[1], parts[3], parts[4], text);
  const named = dayThenName.exec(text);
  if (named) return civil(named, named[3], String(monthNumber(named[2] ?? '')), named[1], text);
  const american = nameThenDay.exec(text);
  if (american) return civil(american, american[3], String(monthNumber(american[1] ?? '')), american[2], text);
  const numeric = numbers.exec(text);
  if (!numeric) return unreadable(text);
  const [, first, mark, second, yearText] = numeric;
  if (mark === '.' || shape === 'dmy') return civil(numeric, yearText, second, first, text);
  if (shape === 'mdy') return civil(numeric, yearText, first, second, text);
  return { ok: false, says: `“${text}” can be read day first or month first. Say which it is.` };
}

/** The two numbers of a date that leaves day and month in doubt; undefined for every other text. */
export function doubtfulParts(cell: string): { first: number; second: number } | undefined {
  if (!/^\s*\d{1,2}[/-]/.test(cell)) return undefined;
  const text = cell.trim();
  const numeric = text.length > longest ? null : numbers.exec(text);
  if (!numeric || numeric[2] === '.') return undefined;
  return { first: Number(numeric[1]), second: Number(numeric[3]) };
}

function civil(
  match: RegExpExecArray,
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  text: string,
): ReadDate {
  const given = Number(yearText);
  const wholeYear = yearText?.length === 2 ? given + (given < 70 ? 2000 : 1900) : given;
  const monthOfYear = Number(monthText);
  const day = Number(dayText);
  if (Number(match.groups?.hour ?? 0) > 24 || Number(match.groups?.minute ?? 0) > 59)
    return { ok: false, says: `“${text}” has a time of day that does not exist.` };
  const date = `${String(wholeYear).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(date)) return { ok: false, says: `“${text}” is a date that does not exist.` };
  if (wholeYear < firstYear || wholeYear > lastYear)
    return { ok: false, says: `“${text}” lies outside the years ${firstYear} to ${lastYear}.` };
  return { ok: true, date };
}

function unreadable(text: string): ReadDate {
  return { ok: false, says: `“${text.slice(0, 40)}” is not a date. Write it like 2026-09-30.` };
}
