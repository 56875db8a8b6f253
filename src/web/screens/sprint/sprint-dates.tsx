import { useState } from 'react';
import type { Row } from '#domain/records';
import { isTaken } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSprintActs } from './use-sprint-acts.ts';

/** Changes the name, the days and the capacity of a sprint. */
export function SprintDates({ sprint, onClose }: { sprint: Row<'sprint'>; onClose: () => void }) {
  const { today } = useHere();
  const { edit } = useSprintActs();
  const { name, startsOn, endsOn, capacity } = sprint;
  const [draft, setDraft] = useState({ name, startsOn, endsOn, capacity });
  const [busy, setBusy] = useState(false);
  const wrong = draft.endsOn < draft.startsOn ? 'It ends before it starts.' : undefined;
  const save = async () => {
    if (wrong || draft.name.trim() === '') return;
    const set = Object.fromEntries(
      Object.entries({ ...draft, name: draft.name.trim() }).filter(
        ([field, value]) => value !== sprint[field as keyof typeof draft],
      ),
    );
    if (Object.keys(set).length === 0) return onClose();
    setBusy(true);
    const outcome = await edit(sprint, set);
    setBusy(false);
    if (isTaken(outcome)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Change ${sprint.name}`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" busy={busy} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="sprint-form">
        <TextField
          label="Name"
          required
          maxLength={100}
          value={draft.name}
          onChange={(text) => setDraft({ ...draft, name: text })}
          error={draft.name.trim() === '' ? 'Give it a name.' : undefined}
        />
        <DateField
          label="First day"
          today={today}
          value={draft.startsOn}
          onChange={(day) => day && setDraft({ ...draft, startsOn: day })}
        />
        <DateField
          label="Last day"
          today={today}
          value={draft.endsOn}
          onChange={(day) => day && setDraft({ ...draft, endsOn: day })}
          error={wrong}
        />
        <NumberField
          label="Capacity"
          unit="points"
          min={0}
          value={draft.capacity}
          onChange={(points) => setDraft({ ...draft, capacity: points })}
        />
      </div>
    </Dialog>
  );
}
