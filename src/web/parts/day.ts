const dayMs = 86_400_000;
/** Made once: to make one costs more than to tell a thousand days. */
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The civil day `YYYY-MM-DD` as a count of days, or nothing when there is no such day. */
export function dayNumber(day: string): number | undefined {
  const [, year, month, date] = shape.exec(day) ?? [];
  if (!year || !month || !date) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  return new Date(at).toISOString().slice(0, 10) === day ? at / dayMs : undefined;
}

/** The civil day of a count of days. */
export function dayOf(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** `12 Dec`, with the year where it is more than ten months from `today`. */
export function sayDay(day: string, today?: string): string {
  const number = dayNumber(day);
  if (number === undefined) return day;
  const here = today === undefined ? undefined : dayNumber(today);
  const near = here !== undefined && Math.abs(number - here) < 300;
  return told(near ? short : withYear, number);
}

/** `Friday 12 December 2026`, for titles and screen readers. */
export function sayDayInFull(day: string): string {
  const number = dayNumber(day);
  return number === undefined ? day : told(inFull, number);
}

/** The words for each day, kept: lists tell the same days over and over, and the browser takes long to word one. */
const words = new Map<Intl.DateTimeFormat, Map<number, string>>(
  [short, withYear, inFull].map((way) => [way, new Map()]),
);
const mostKept = 4_000;

function told(way: Intl.DateTimeFormat, number: number): string {
  const kept = words.get(way);
  const known = kept?.get(number);
  if (known !== undefined) return known;
  if (kept && kept.size >= mostKept) kept.clear();
  const says = way.format(number * dayMs);
  kept?.set(number, says);
  return says;
}

/** How long it is between two days, in words: `5 days`, `3 weeks`, `4 months`. */
export function saySpan(from: string, to: string): string {
  const days = Math.abs((dayNumber(to) ?? 0) - (dayNumber(from) ?? 0));
  const [count, unit] =
    days < 14 ? [days, 'day'] : days < 70 ? [Math.round(days / 7), 'week'] : [Math.round(days / 30.44), 'month'];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
