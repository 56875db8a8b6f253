import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { DialogWrong } from '../../parts/dialog-wrong.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { faultBeside } from '../fault-beside.ts';
import { useFormDraft } from '../use-form-draft.ts';

const fields = ['dueOn', 'note'];

interface MovePromiseDialogProps {
  promise: Row<'promise'>;
  /** The day by which it is done with 85 % chance, offered as the new date. */
  likely?: string | null | undefined;
  onClose: () => void;
}

/** Moves a promise to another date. */
export function MovePromiseDialog({ promise, likely, onClose }: MovePromiseDialogProps) {
  const act = useAct();
  const { today, decides } = useHere();
  const [was] = useState({ dueOn: promise.dueOn, note: promise.note });
  const { filled, set, clear } = useFormDraft('move-promise', promise.id, () => ({
    told: '',
    dueOn: (likely ?? promise.dueOn) as string | null,
  }));
  const { told, dueOn } = filled;
  const [faults, setFaults] = useState<Record<string, string>>({});
  const move = async () => {
    if (dueOn === null) return setFaults({ dueOn: 'Say for which day.' });
    if (dueOn === was.dueOn) return setFaults({ dueOn: 'It is promised for this day already.' });
    const outcome = await act(
      'promise.move',
      { promise: promise.id, dueOn, note: told.trim() || null, was },
      {
        guess: { kind: 'promise', id: promise.id, fields: { dueOn, note: told.trim() || null } },
        quiet: true,
        verb: 'Move the promise',
        says: `Moved the promise to ${promise.toWhom} to ${sayDay(dueOn, today)}.`,
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
      title={`Move the promise to ${promise.toWhom}`}
      says={`Promised for ${sayDay(was.dueOn, today)}. Tell ${promise.toWhom} yourself; nothing is sent from here.`}
      actions={
        <>
          <DialogWrong>{faultBeside(faults, fields)}</DialogWrong>
          <Button onClick={leave}>Cancel</Button>
          <Button kind="ink" onClick={() => void move()}>
            {decides('promise') ? 'Move' : 'Go on'}
          </Button>
        </>
      }
    >
      <DateField
        label="New date"
        required
        today={today}
        value={dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={faults.dueOn}
      />
      <TextField
        label="How they were told"
        value={told}
        onChange={(told) => set({ told })}
        error={faults.note}
        maxLength={2000}
        hint={was.note ? `Told of the earlier date: ${was.note}` : undefined}
      />
    </Dialog>
  );
}
