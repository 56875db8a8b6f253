import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogWrong } from '../../parts/dialog-wrong.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { faultBeside } from '../fault-beside.ts';
import { useFormDraft } from '../use-form-draft.ts';

const fields = ['toWhom', 'dueOn', 'note'];

/** Promises the feature to somebody for a day. */
export function PromiseDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id }));
  const { filled, set, clear } = useFormDraft('promise', feature.id, () => ({
    toWhom: '',
    dueOn: null as string | null,
    note: '',
  }));
  const { toWhom, dueOn, note } = filled;
  const [faults, setFaults] = useState<Record<string, string>>({});
  const promise = async () => {
    if (toWhom.trim() === '') return setFaults({ toWhom: 'Say to whom.' });
    if (dueOn === null) return setFaults({ dueOn: 'Say for which day.' });
    const outcome = await act(
      'feature.promise',
      () => ({ feature: feature.id, toWhom, dueOn, ...(note.trim() ? { note } : {}), seen: seen() }),
      {
        quiet: true,
        verb: `Promise ${feature.short}`,
        says: `Promised ${feature.short} to ${toWhom.trim()}.`,
      },
    );
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) leave();
  };
  const leave = () => {
    clear();
    onClose();
  };
  return (
    <Dialog
      open
      keeps
      onClose={onClose}
      title={`Promise ${feature.short}`}
      says="What is promised stands beside the forecast and is never changed by it."
      actions={
        <>
          <DialogWrong>{faultBeside(faults, fields)}</DialogWrong>
          <Button onClick={leave}>Cancel</Button>
          <Button kind="ink" onClick={() => void promise()}>
            Promise
          </Button>
        </>
      }
    >
      <div className="feature-form">
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
        <TextArea
          label="Note"
          hint="What exactly was said."
          rows={2}
          maxLength={2000}
          value={note}
          onChange={(note) => set({ note })}
          error={faults.note}
        />
      </div>
    </Dialog>
  );
}
