import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';

interface BudgetDialogProps {
  /** What a new line is meant for. */
  about?: { objective?: string; feature?: string; says: string } | undefined;
  /** The line to change, instead of a new one. */
  line?: Row<'budgetLine'> | undefined;
  /** The currency to begin with. */
  currency?: string | undefined;
  onClose: () => void;
}

/** Money: planned, committed and spent, in one currency. */
export function BudgetDialog({ about, line, currency: usual = 'EUR', onClose }: BudgetDialogProps) {
  const act = useAct();
  const { product } = useHere();
  const [before] = useState(line);
  const [title, setTitle] = useState(line?.title ?? '');
  const [period, setPeriod] = useState(line?.period ?? '');
  const [planned, setPlanned] = useState<number | null>(line?.planned ?? null);
  const [committed, setCommitted] = useState<number | null>(line?.committed ?? 0);
  const [spent, setSpent] = useState<number | null>(line?.spent ?? 0);
  const [currency, setCurrency] = useState(line?.currency ?? usual);
  const send = async () => {
    if (title.trim() === '') return { title: 'Say what the money is for.' };
    if (planned === null) return { planned: 'Say how much is planned.' };
    const fields = {
      title: title.trim(),
      period: period.trim() || null,
      planned,
      committed: committed ?? 0,
      spent: spent ?? 0,
      currency: currency.trim().toUpperCase(),
    };
    const outcome = before ? await change(before, fields) : await add(fields);
    return outcome && faultsOf(outcome);
  };
  type Fields = Pick<Row<'budgetLine'>, 'title' | 'period' | 'planned' | 'committed' | 'spent' | 'currency'>;
  const add = (fields: Fields) => {
    const { objective, feature } = about ?? {};
    return act(
      'budget.add',
      { product: product.id, ...fields, ...(objective ? { objective } : {}), ...(feature ? { feature } : {}) },
      { quiet: true, says: `Added “${fields.title}” to the budget.` },
    );
  };
  const change = (row: Row<'budgetLine'>, fields: Fields) => {
    const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => fields[name] !== row[name]);
    const pick = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name]]));
    return act(
      'budget.edit',
      { budget: row.id, ...pick(fields), was: pick(row) },
      {
        guess: { kind: 'budgetLine', id: row.id, fields: pick(fields) },
        quiet: true,
        says: `Changed “${fields.title}”.`,
      },
    );
  };
  return (
    <FormDialog
      title={line ? 'Change a budget line' : about ? `Money for ${about.says}` : 'Money for the product'}
      verb={line ? 'Change' : 'Add'}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="What for"
            required
            autoFocus
            maxLength={300}
            value={title}
            onChange={setTitle}
            error={faults.title ?? faults['']}
          />
          <div className="form-pair">
            <NumberField label="Planned" min={0} value={planned} onChange={setPlanned} error={faults.planned} />
            <NumberField label="Committed" min={0} value={committed} onChange={setCommitted} error={faults.committed} />
            <NumberField label="Spent" min={0} value={spent} onChange={setSpent} error={faults.spent} />
          </div>
          <div className="form-pair">
            <TextField
              label="Currency"
              hint="EUR, USD …"
              maxLength={3}
              value={currency}
              onChange={setCurrency}
              error={faults.currency}
            />
            <TextField
              label="Period"
              hint="Q4 2026"
              maxLength={60}
              value={period}
              onChange={setPeriod}
              error={faults.period}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
