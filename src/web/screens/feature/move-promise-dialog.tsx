import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { sayDay } from '../../parts/day.ts';
import { plainWords } from '../../words/plain-words.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

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
  const draft = useFormDraft('move-promise', promise.id, () => ({
    note: '',
    dueOn: (likely ?? promise.dueOn) as string | null,
  }));
  const { note, dueOn } = draft.filled;
  const move = async () => {
    if (dueOn === null) return { dueOn: 'Say for which day.' };
    if (dueOn === was.dueOn) return { dueOn: 'It is promised for this day already.' };
    const outcome = await act(
      'promise.move',
      { promise: promise.id, dueOn, note: note.trim() || null, was },
      {
        guess: { kind: 'promise', id: promise.id, fields: { dueOn, note: note.trim() || null } },
        quiet: true,
        verb: 'Move the promise',
        says: `Moved the promise to ${promise.toWhom} to ${sayDay(dueOn, today)}.`,
      },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Move the promise to ${promise.toWhom}`}
      says={`Promised for ${sayDay(was.dueOn, today)}. Tell ${promise.toWhom} yourself; nothing is sent from here.`}
      verb={decides('promise') ? 'Move' : 'Go on'}
      draft={draft}
      onClose={onClose}
      send={move}
    >
      {(faults) => (
        <>
          <DateField
            label="New date"
            required
            today={today}
            value={dueOn}
            onChange={(dueOn) => draft.set({ dueOn })}
            error={faults.dueOn}
          />
          <WordsField
            label="How they were told"
            rows={2}
            value={note}
            onChange={(note) => draft.set({ note })}
            error={faults.note}
            maxLength={2000}
            hint={was.note ? `Told of the earlier date: ${plainWords(was.note)}` : undefined}
          />
        </>
      )}
    </FormDialog>
  );
}
