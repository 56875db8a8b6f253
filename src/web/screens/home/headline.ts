import { dayNumber } from '../../parts/day.ts';

const rules = new Intl.PluralRules('en');
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const number = new Intl.NumberFormat('en');
const dayMs = 86_400_000;

/**
 * The one sentence at the top: the day, and how many decisions wait, once that is known; for a partner with their name.
 * While something is open in the inbox, it is not said that nothing waits.
 */
export function sayHeadline(count: number | undefined, today: string, name?: string, inbox = 0): string {
  const day = weekday.format((dayNumber(today) ?? 0) * dayMs);
  if (count === undefined) return day;
  if (count === 0 && inbox > 0)
    return `${day}, ${inbox === 1 ? 'one thing waits' : `${number.format(inbox)} things wait`} in your inbox`;
  if (count === 0) return name ? `${day}, nothing waits for ${name}` : `${day}, nothing waits for you`;
  const words = rules.select(count) === 'one' ? 'one decision waits' : `${number.format(count)} decisions wait`;
  return name ? `${day}, ${words} for ${name}` : `${day}, ${words} for you`;
}
