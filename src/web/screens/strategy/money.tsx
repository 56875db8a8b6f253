import type { sumsOf } from '#domain/budget';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayMoney } from '../../words/say-amount.ts';
import { BudgetLines } from './budget-lines.tsx';

interface MoneyProps {
  sums: ReturnType<typeof sumsOf>;
  common: readonly Row<'budgetLine'>[];
  onAdd: () => void;
}

/** All the money of the product, each currency for itself, and what is meant for no single objective. */
export function Money({ sums, common, onAdd }: MoneyProps) {
  const { decides } = useHere();
  return (
    <section className="strategy-part" aria-labelledby="money-title">
      <div className="strategy-top">
        <h2 id="money-title">Money</h2>
        <Button kind="quiet" onClick={onAdd}>
          {decides('budget') ? 'Add a line for the product…' : 'Propose a line for the product…'}
        </Button>
      </div>
      {sums.length === 0 ? (
        <p className="meta">
          No money is planned yet. Lines are added here, under an objective, or on a feature’s page.
        </p>
      ) : (
        <ul className="money-bars">
          {sums.map((sum) => (
            <li key={sum.currency}>
              <MoneyBar {...sum} />
            </li>
          ))}
        </ul>
      )}
      {common.length > 0 && <BudgetLines lines={common} />}
    </section>
  );
}

/** Spent and committed of what is planned, as a bar with its numbers. */
function MoneyBar({ currency, planned, committed, spent }: MoneyProps['sums'][number]) {
  const whole = Math.max(planned, committed, spent, 1);
  const wide = (value: number) => (value / whole) * 100;
  return (
    <>
      <p>
        <strong>{sayMoney(spent, currency)}</strong> spent, {sayMoney(committed, currency)} committed of{' '}
        {sayMoney(planned, currency)} planned
        {Math.max(spent, committed) > planned && (
          <span className="money-over"> ▲ {sayMoney(Math.max(spent, committed) - planned, currency)} over</span>
        )}
      </p>
      <svg className="money-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden>
        <rect className="money-planned" width={wide(planned)} height={6} />
        <rect className="money-committed" width={wide(committed)} height={6} />
        <rect className="money-spent" width={wide(spent)} height={6} />
      </svg>
    </>
  );
}
