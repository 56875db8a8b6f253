import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { BudgetDialog } from '../strategy/budget-dialog.tsx';
import { BudgetLines } from '../strategy/budget-lines.tsx';
import { DecisionPart } from './decision-part.tsx';

/** Money meant for the feature: planned, committed, spent. */
export function DecisionBudget({ feature, lines }: { feature: Row<'feature'>; lines: readonly Row<'budgetLine'>[] }) {
  const { decides } = useHere();
  const [adding, setAdding] = useState(false);
  return (
    <DecisionPart
      title="Budget"
      says={lines.length === 0 && <span className="meta">no money of its own</span>}
      actions={
        <Button kind="quiet" onClick={() => setAdding(true)}>
          {decides('budget') ? 'Add a line…' : 'Propose a line…'}
        </Button>
      }
    >
      {lines.length > 0 && <BudgetLines lines={lines} />}
      {adding && <BudgetDialog about={{ feature: feature.id, says: feature.short }} onClose={() => setAdding(false)} />}
    </DecisionPart>
  );
}
