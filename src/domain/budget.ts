import { z } from 'zod';
import { daysBetween } from '#lib/civil-date';
import type { Row } from './records.ts';

/** An amount of money, in whole and broken units of its currency. */
export const amount = () => z.number().min(0, 'An amount is not below nothing.').max(1e12);
/** The three letters of a currency. */
export const currency = () => z.string().regex(/^[A-Z]{3}$/, 'Write a currency by its three letters, like EUR.');

export type Money = Pick<Row<'budgetLine'>, 'planned' | 'committed' | 'spent'>;

/** What is planned, committed and spent, one sum for each currency; amounts of two currencies are never added. */
export function sumsOf(
  lines: readonly Pick<Row<'budgetLine'>, keyof Money | 'currency'>[],
): (Money & { currency: string })[] {
  const sums = new Map<string, Money & { currency: string }>();
  for (const line of lines) {
    const sum = sums.get(line.currency) ?? { currency: line.currency, planned: 0, committed: 0, spent: 0 };
    sums.set(line.currency, {
      ...sum,
      planned: sum.planned + line.planned,
      committed: sum.committed + line.committed,
      spent: sum.spent + line.spent,
    });
  }
  return [...sums.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Below this share of the time, a pace says nothing yet. */
const leastElapsed = 0.25;

/**
 * What will have been spent at the end at the pace so far, and never less than what is committed; null where there are no
 * dates, or too little of the time has passed to say.
 */
export function spentAtEnd(money: Money, startsOn: string | null, endsOn: string | null, today: string): number | null {
  if (!startsOn || !endsOn || money.spent === 0) return null;
  const whole = daysBetween(startsOn, endsOn) + 1;
  const elapsed = Math.min(whole, daysBetween(startsOn, today) + 1);
  if (whole <= 0 || elapsed / whole < leastElapsed) return null;
  return Math.max((money.spent * whole) / elapsed, money.committed);
}
