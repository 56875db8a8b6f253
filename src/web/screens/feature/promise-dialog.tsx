import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';

/** Promises the feature to somebody for a day. */
export function PromiseDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { today } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id }));
  const [toWhom, setToWhom] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const promise = async () => {
    if (toWhom.trim() === '') return setFaults({ toWhom: 'Say to whom.' });
    if (dueOn === null) return setFaults({ dueOn: 'Say for which day.' });
    const outcome = await act(
      'feature.promise',
      () => ({ feature: feature.id, toWhom, dueOn, ...(note.trim() ? { note } : {}), seen: seen() }),
      {
        quiet: true,
        says: `Promised ${feature.short} to ${toWhom.trim()}.`,
      },
    );
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Promise ${feature.short}`}
      says="What is promised stands beside the forecast and is never changed by it."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
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
          onChange={setToWhom}
          error={faults.toWhom ?? faults['']}
        />
        <DateField label="For" required today={today} value={dueOn} onChange={setDueOn} error={faults.dueOn} />
        <TextArea
          label="Note"
          hint="What exactly was said."
          rows={2}
          maxLength={2000}
          value={note}
          onChange={setNote}
          error={faults.note}
        />
      </div>
    </Dialog>
  );
}
