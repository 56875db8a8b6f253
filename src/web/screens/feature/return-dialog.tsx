import { faultsOf } from '../../act/act.tsx';
import type { Outcome } from '../../client/client.ts';
import { TextArea } from '../../parts/text-area.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

interface ReturnDialogProps {
  /** The handoff that is given back. */
  handoff: string;
  onReturn: (questions: string[], note: string) => Promise<Outcome<unknown> | undefined>;
  onClose: () => void;
}

/** Gives a handoff back: one question a line, each of which work waits for. */
export function ReturnDialog({ handoff, onReturn, onClose }: ReturnDialogProps) {
  const draft = useFormDraft('return', handoff, () => ({ questions: '', note: '' }));
  const { questions, note } = draft.filled;
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
      draft={draft}
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
            onChange={(questions) => draft.set({ questions })}
            onSend={go}
            error={faults.questions}
          />
          <WordsField
            label="A few words"
            rows={2}
            maxLength={10_000}
            value={note}
            onChange={(note) => draft.set({ note })}
            error={faults.note}
          />
        </>
      )}
    </FormDialog>
  );
}
