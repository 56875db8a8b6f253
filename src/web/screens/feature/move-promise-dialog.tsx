import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';

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
  const [told, setTold] = useState('');
  const [dueOn, setDueOn] = useState<string | null>(likely ?? promise.dueOn);
  const [fault, setFault] = useState<string>();
  const move = async () => {
    if (dueOn === null) return setFault('Say for which day.');
    if (dueOn === was.dueOn) return setFault('It is promised for this day already.');
    const outcome = await act(
      'promise.move',
      { promise: promise.id, dueOn, note: told.trim() || null, was },
      {
        guess: { kind: 'promise', id: promise.id, fields: { dueOn, note: told.trim() || null } },
        quiet: true,
        says: `Moved the promise to ${promise.toWhom} to ${sayDay(dueOn, today)}.`,
      },
    );
    const [fault] = Object.values(faultsOf(outcome));
    setFault(fault);
    if (outcome && !fault) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Move the promise to ${promise.toWhom}`}
      says={`Promised for ${sayDay(was.dueOn, today)}. Tell ${promise.toWhom} yourself; nothing is sent from here.`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" onClick={() => void move()}>
            {decides('promise') ? 'Move' : 'Go on'}
          </Button>
        </>
      }
    >
      <DateField label="New date" required today={today} value={dueOn} onChange={setDueOn} error={fault} />
      <TextField
        label="How they were told"
        value={told}
        onChange={setTold}
        maxLength={2000}
        hint={was.note ? `Of the date before it says: ${was.note}` : undefined}
      />
    </Dialog>
  );
}
