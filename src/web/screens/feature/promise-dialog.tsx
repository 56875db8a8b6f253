import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

/** Promises the feature to somebody for a day. */
export function PromiseDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id }));
  const draft = useFormDraft('promise', feature.id, () => ({
    toWhom: '',
    dueOn: null as string | null,
    note: '',
  }));
  const { toWhom, dueOn, note } = draft.filled;
  const { set } = draft;
  const promise = async () => {
    if (toWhom.trim() === '') return { toWhom: 'Say to whom.' };
    if (dueOn === null) return { dueOn: 'Say for which day.' };
    const outcome = await act(
      'feature.promise',
      () => ({ feature: feature.id, toWhom, dueOn, ...(note.trim() ? { note } : {}), seen: seen() }),
      {
        quiet: true,
        verb: `Promise ${feature.short}`,
        says: `Promised ${feature.short} to ${toWhom.trim()}.`,
      },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Promise ${feature.short}`}
      says="What is promised stands beside the forecast and is never changed by it."
      verb="Promise"
      draft={draft}
      onClose={onClose}
      send={promise}
    >
      {(faults) => (
        <>
          <TextField
            label="To whom"
            required
            autoFocus
            maxLength={200}
            value={toWhom}
            onChange={(toWhom) => set({ toWhom })}
            error={faults.toWhom}
          />
          <DateField
            label="For"
            required
            today={today}
            value={dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={faults.dueOn}
          />
          <WordsField
            label="Note"
            hint="What exactly was said."
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(note) => set({ note })}
            error={faults.note}
          />
        </>
      )}
    </FormDialog>
  );
}
