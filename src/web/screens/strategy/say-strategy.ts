import { spentAtEnd, sumsOf } from '#domain/budget';
import type { Row } from '#domain/records';
import { sayDay } from '../../parts/day.ts';
import { sayMoney, sayNumber } from '../../words/say-amount.ts';

/** A value with its unit: `66 %`, `12 companies`. */
export function sayMeasured(value: number, unit: string): string {
  return unit ? `${sayNumber(value)} ${unit}` : sayNumber(value);
}

/** What will have been spent at an objective's end at the pace so far, one sentence a currency; none where it is too early to say. */
export function sayAtEnd(
  lines: readonly Row<'budgetLine'>[],
  { startsOn, endsOn }: Pick<Row<'objective'>, 'startsOn' | 'endsOn'>,
  today: string,
): string[] {
  return sumsOf(lines).flatMap(({ currency, ...money }) => {
    const end = spentAtEnd(money, startsOn, endsOn, today);
    if (end === null || endsOn === null || today > endsOn) return [];
    const over = end - money.planned;
    const beside =
      over > 0
        ? `${sayMoney(over, currency)} more than planned`
        : `within the ${sayMoney(money.planned, currency)} planned`;
    return [`At the pace so far, ${sayMoney(end, currency)} by ${sayDay(endsOn, today)}: ${beside}.`];
  });
}
