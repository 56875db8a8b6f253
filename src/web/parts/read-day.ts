import { dayNumber, dayOf } from './day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const unitDays: Record<string, number> = { d: 1, w: 7 };

/**
 * Reads a day as people type it: `2026-12-12`, `12.12.2026`, `12/12/2026` (day first), `12 Dec`, `Dec 12`, `today`,
 * `tomorrow`, `+10d`, `in 2 weeks`, `3 days ago`, `Friday`, `next Friday` (that of the week after this one), `last Friday`.
 * A day without a year or a week is the next one that comes, or with `past` the last one that was. Nothing for what is no day.
 */
export function readDay(text: string, today: string, { past = false } = {}): string | undefined {
  const words = text.trim().toLowerCase();
  const here = dayNumber(today);
  if (here === undefined) return undefined;
  if (words === 'today') return today;
  if (words === 'tomorrow') return dayOf(here + 1);
  if (words === 'yesterday') return dayOf(here - 1);
  if (dayNumber(words) !== undefined) return words;
  const found = fromDistance(words, here) ?? fromNumbers(words) ?? fromWeekday(words, here, past);
  return found ?? fromMonthName(words, today, past);
}

function fromDistance(words: string, here: number): string | undefined {
  const [, sign, count, unit] = /^(?:(\+|-)|in )\s*(\d{1,4})\s*(d|w)(?:ays?|eeks?)?$/.exec(words) ?? [];
  const [, before, of] = /^(\d{1,4})\s*(d|w)(?:ays?|eeks?)?\s+ago$/.exec(words) ?? [];
  const days = unitDays[unit ?? of ?? ''];
  if (!days) return undefined;
  return dayOf(here + (sign === '-' || before ? -1 : 1) * Number(count ?? before) * days);
}

function fromNumbers(words: string): string | undefined {
  const [, date, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(words) ?? [];
  return date && month && year ? real(Number(year), Number(month), Number(date)) : undefined;
}

function fromWeekday(words: string, here: number, past: boolean): string | undefined {
  const [, which, name = ''] = /^(?:(next|last) )?([a-z]{3,9})$/.exec(words) ?? [];
  const at = name === 'week' && which ? 0 : weekdays.findIndex((start) => isWeekday(name, start));
  if (at < 0) return undefined;
  // The first day of 1970 was a Thursday.
  const monday = here - ((here + 3) % 7);
  if (which) return dayOf(monday + (which === 'next' ? 7 : -7) + at);
  const day = monday + at;
  if (past) return dayOf(day < here ? day : day - 7);
  return dayOf(day > here ? day : day + 7);
}

function isWeekday(name: string, start: string): boolean {
  const whole = { tue: 'tuesday', wed: 'wednesday', thu: 'thursday', sat: 'saturday' }[start] ?? `${start}day`;
  return name.startsWith(start) && whole.startsWith(name);
}

function fromMonthName(words: string, today: string, past: boolean): string | undefined {
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?(?:\s+(\d{4}))?$/.exec(words);
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/.exec(words);
  const date = dayFirst?.[1] ?? monthFirst?.[2];
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  const month = months.indexOf(name?.slice(0, 3) ?? '') + 1;
  if (!date || month === 0) return undefined;
  if (year) return real(Number(year), month, Number(date));
  const thisYear = Number(today.slice(0, 4));
  // Up to eight years away, so that `29 Feb` finds its leap year.
  for (let away = 0; away <= 8; away++) {
    const day = real(thisYear + (past ? -away : away), month, Number(date));
    if (day && (past ? day <= today : day >= today)) return day;
  }
  return undefined;
}

function real(year: number, month: number, date: number): string | undefined {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return dayNumber(day) === undefined ? undefined : day;
}
