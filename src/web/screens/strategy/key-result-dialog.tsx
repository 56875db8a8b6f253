import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface KeyResultDialogProps {
  /** The objective that a new one is for. */
  objective?: Row<'objective'>;
  /** The one to change. */
  result?: Row<'keyResult'>;
  onClose: () => void;
}

/** A number by which one sees whether an objective is reached: from where to where, in which unit. */
export function KeyResultDialog({ objective, result, onClose }: KeyResultDialogProps) {
  const act = useAct();
  const client = useClient();
  const { today } = useHere();
  const [seen] = useState(() => client.seeing(...(result ? [{ kind: 'keyResult' as const, id: result.id }] : [])));
  const draft = useFormDraft('key-result', result?.id ?? objective?.id ?? '', () => ({
    title: result?.title ?? '',
    unit: result?.unit ?? '',
    start: result?.start ?? null,
    target: result?.target ?? null,
    dueOn: result?.dueOn ?? objective?.endsOn ?? null,
  }));
  const { title, unit, start, target, dueOn } = draft.filled;
  const send = async () => {
    if (title.trim() === '') return { title: 'Say what is counted.' };
    if (start === null) return { start: 'Say where it stands now.' };
    if (target === null) return { target: 'Say where it is to go.' };
    const fields = { title: title.trim(), unit: unit.trim(), start, target, dueOn };
    const how = { quiet: true, says: result ? `Changed “${fields.title}”.` : `Added “${fields.title}”.` };
    if (result) {
      const outcome = await act('keyResult.edit', () => ({ keyResult: result.id, ...fields, seen: seen() }), how);
      return outcome && faultsOf(outcome);
    }
    const outcome = await act('keyResult.add', { objective: objective?.id ?? '', ...fields }, how);
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={result ? 'Change a key result' : `How will ${objective?.short ?? 'it'} be seen?`}
      verb={result ? 'Change' : 'Add'}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="What is counted"
            required
            autoFocus
            maxLength={300}
            value={title}
            onChange={(title) => draft.set({ title })}
            error={faults.title}
          />
          <div className="form-pair">
            <NumberField label="From" value={start} onChange={(start) => draft.set({ start })} error={faults.start} />
            <NumberField label="To" value={target} onChange={(target) => draft.set({ target })} error={faults.target} />
            <TextField
              label="Unit"
              hint="%, companies …"
              maxLength={30}
              value={unit}
              onChange={(unit) => draft.set({ unit })}
              error={faults.unit}
            />
          </div>
          <DateField
            label="By"
            today={today}
            value={dueOn}
            onChange={(dueOn) => draft.set({ dueOn })}
            error={faults.dueOn}
          />
        </>
      )}
    </FormDialog>
  );
}
