import { useState } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay, saySpan } from '../../parts/day.ts';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useCustomerNames } from '../voice/use-customer-names.ts';
import { WordsField } from '../words-field.tsx';

interface PromiseDialogProps {
  feature: Row<'feature'>;
  forecast: PromisedForecast | undefined;
  onClose: () => void;
}

/** Promises the feature to somebody for a day, beside what the forecast says of that day. */
export function PromiseDialog({ feature, forecast, onClose }: PromiseDialogProps) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const customers = useCustomerNames();
  const likely = forecast?.kind === 'forecast' ? forecast.p85 : undefined;
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id, version: feature.version }));
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
      verb={decides('promise') ? 'Promise' : 'Go on'}
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
            suggests={customers}
          />
          <DateField
            label="For"
            required
            today={today}
            value={dueOn}
            onChange={(dueOn) => set({ dueOn })}
            error={faults.dueOn}
            hint={likely ? sayLikely(likely, dueOn, today) : undefined}
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

/** What the forecast says of a day that is about to be promised. */
function sayLikely(likely: string, dueOn: string | null, today: string): string {
  const by = `The forecast: 85% by ${sayDay(likely, today)}`;
  return dueOn !== null && dueOn < likely ? `${by}, ${saySpan(dueOn, likely)} after this day.` : `${by}.`;
}
