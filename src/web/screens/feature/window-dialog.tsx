import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';

/** The target window of a feature: an intention, never a promise. */
export function WindowDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const { today } = useHere();
  const [seen] = useState({ windowStart: feature.windowStart, windowEnd: feature.windowEnd });
  const [window, setWindow] = useState(seen);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const save = async () => {
    const outcome = await act(
      'feature.edit',
      { feature: feature.id, ...window, was: seen },
      { guess: { kind: 'feature', id: feature.id, fields: window }, quiet: true },
    );
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Target window"
      says="When it is meant to be done. Nobody outside is told; a promise is made separately."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="feature-form">
        <DateField
          label="From"
          today={today}
          value={window.windowStart}
          onChange={(windowStart) => setWindow({ ...window, windowStart })}
          error={faults.windowStart}
        />
        <DateField
          label="To"
          today={today}
          value={window.windowEnd}
          onChange={(windowEnd) => setWindow({ ...window, windowEnd })}
          error={faults.windowEnd ?? faults['']}
        />
      </div>
    </Dialog>
  );
}
