import { useState } from 'react';
import { faultsOf } from '../../act/act.tsx';
import type { Outcome } from '../../client/client.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { FormDialog } from '../form-dialog.tsx';

interface ReturnDialogProps {
  onReturn: (questions: string[], note: string) => Promise<Outcome<unknown> | undefined>;
  onClose: () => void;
}

/** Gives a handoff back: one question a line, each of which work waits for. */
export function ReturnDialog({ onReturn, onClose }: ReturnDialogProps) {
  const [questions, setQuestions] = useState('');
  const [note, setNote] = useState('');
  const send = async () => {
    const asked = questions
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (asked.length === 0)
      return { questions: 'Ask at least one question: what must be clear before it can be taken?' };
    const outcome = await onReturn(asked, note.trim());
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title="Give it back with questions"
      says="Each becomes a question on the feature, for whoever offered it."
      verb="Give back"
      onClose={onClose}
      send={send}
    >
      {(faults, go) => (
        <>
          <TextArea
            label="Questions"
            hint="One a line."
            required
            autoFocus
            rows={4}
            value={questions}
            onChange={setQuestions}
            onSend={go}
            error={faults.questions ?? faults.handoff}
          />
          <TextArea label="A few words" rows={2} maxLength={10_000} value={note} onChange={setNote} onSend={go} />
        </>
      )}
    </FormDialog>
  );
}
