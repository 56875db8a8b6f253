import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { sumsOf } from '#domain/budget';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { sayMoney } from '../../words/say-amount.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import './budget.css';

/** The lines of a budget and, where there are several, their sums, each currency for itself. */
export function BudgetLines({ lines }: { lines: readonly Row<'budgetLine'>[] }) {
  const sums = sumsOf(lines);
  return (
    <div className="budget">
      <table>
        <thead>
          <tr>
            <th scope="col">Money for</th>
            <th scope="col">Planned</th>
            <th scope="col">Committed</th>
            <th scope="col">Spent</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
        {lines.length > 1 && (
          <tfoot>
            {sums.map(({ currency, planned, committed, spent }) => (
              <tr key={currency}>
                <th scope="row">In all, {currency}</th>
                <td>{sayMoney(planned, currency)}</td>
                <td>{sayMoney(committed, currency)}</td>
                <td>{sayMoney(spent, currency)}</td>
                <td />
              </tr>
            ))}
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Line({ line }: { line: Row<'budgetLine'> }) {
  const act = useAct();
  const client = useClient();
  const [changing, setChanging] = useState(false);
  const { currency } = line;
  const remove = () => {
    const seen = client.seeing({ kind: 'budgetLine', id: line.id });
    return act('budget.remove', () => ({ budget: line.id, seen: seen() }), { says: `Removed “${line.title}”.` });
  };
  return (
    <tr>
      <th scope="row" dir="auto">
        {line.title} {line.period && <span className="meta">{line.period}</span>}
      </th>
      <td>{sayMoney(line.planned, currency)}</td>
      <td>{sayMoney(line.committed, currency)}</td>
      <td>{sayMoney(line.spent, currency)}</td>
      <td className="budget-acts">
        <IconButton label={`Change ${line.title}`} icon={<Pencil />} onClick={() => setChanging(true)} />
        <IconButton label={`Remove ${line.title}`} icon={<Trash2 />} onClick={() => void remove()} />
        {changing && <BudgetDialog line={line} onClose={() => setChanging(false)} />}
      </td>
    </tr>
  );
}
