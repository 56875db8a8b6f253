import { addDays, dayNumber, fromDayNumber } from '#lib/civil-date';

/** The stretch of days that the timeline shows; where a day lies on it, in percent; and the first days of its months. */
export interface TimeScale {
  from: string;
  to: string;
  at: (day: string) => number;
  months: readonly { day: string; at: number; says: string }[];
}

const longestBefore = 60;
const longestAfter = 540;
/** So many months have room for `Jan 2027`; of more, a new year is its number alone. */
const few = 5;

/** A scale that holds these days around today: from the first of a month on, at most two months back and a year and a half ahead. */
export function timeScale(today: string, shown: readonly string[]): TimeScale {
  const now = dayNumber(today);
  const numbers = shown.map(dayNumber);
  const first = Math.max(Math.min(now - 7, ...numbers), now - longestBefore);
  const from = `${fromDayNumber(first).slice(0, 7)}-01`;
  const last = Math.min(Math.max(now + 60, ...numbers.map((number) => number + 10)), now + longestAfter);
  const to = fromDayNumber(last);
  const start = dayNumber(from);
  const span = last - start;
  const at = (day: string) => Math.min(100, Math.max(0, ((dayNumber(day) - start) / span) * 100));
  const days = monthsBetween(from, to);
  // Of many months each has too little room for a name with a number.
  const says = (day: string) => (days.length > few && isJanuary(day) ? day.slice(0, 4) : sayMonth(day));
  return { from, to, at, months: days.map((day) => ({ day, at: at(day), says: says(day) })) };
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`) months.push(day);
  return months;
}

function isJanuary(day: string): boolean {
  return day.slice(5, 7) === '01';
}

/** `Nov`, and `Jan 2027` where a year begins. */
function sayMonth(day: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    month: 'short',
    ...(isJanuary(day) ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
