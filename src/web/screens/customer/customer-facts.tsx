import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { sayMoney } from '../../words/say-amount.ts';

interface CustomerFactsProps {
  customer: Row<'customer'>;
  figures: OutputOf<'customer.get'>['figures'];
}

/** What is known of a customer, and its figures. */
export function CustomerFacts({ customer, figures }: CustomerFactsProps) {
  const { today } = useHere();
  const keeper = useRow('member', customer.keeperId ?? undefined);
  const { segment, revenue, currency, renewsOn } = customer;
  const facts: (readonly [says: string, value: string | undefined, title?: string | undefined])[] = [
    ['Segment', segment ?? undefined],
    ['Revenue a year', revenue !== null && currency ? sayMoney(revenue, currency) : undefined],
    ['Renews', renewsOn ? sayDay(renewsOn, today) : undefined, renewsOn ? sayDayInFull(renewsOn) : undefined],
    ['Keeper', keeper?.name],
    ['Feedback', String(figures.feedback)],
    ['In the inbox', String(figures.unprocessed)],
    ['Open complaints', String(figures.complaints)],
    ['Last heard', figures.lastOn ? sayDay(figures.lastOn, today) : undefined],
  ];
  return (
    <dl className="customer-facts">
      {facts.map(([says, value, title]) => (
        <div key={says}>
          <dt className="meta">{says}</dt>
          <dd dir="auto" title={title}>
            {value ?? '–'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
