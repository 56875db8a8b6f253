import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface AnswerFormProps {
  question: Row<'question'>;
  /** Whom it is put to, where that is not the reader. */
  to: string | undefined;
  onClose: () => void;
}

/** Answers a question where it stands; one that is put to another says so. */
export function AnswerForm({ question, to, onClose }: AnswerFormProps) {
  const act = useAct();
  const client = useClient();
  const { member, today } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'question', id: question.id }));
  const draft = useFormDraft('answer', question.id, () => ({ answer: '' }));
  const { answer } = draft.filled;
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async () => {
    if (answer.trim() === '') return setWrong('Write the answer.');
    setBusy(true);
    const outcome = await act('question.answer', () => ({ question: question.id, answer, seen: seen() }), {
      says: `Answered ${question.short}`,
      guess: {
        kind: 'question',
        id: question.id,
        fields: { state: 'answered', answer: answer.trim(), answeredBy: member.id, answeredOn: today },
      },
      quiet: true,
      keep: true,
    });
    setBusy(false);
    if (isTaken(outcome)) leave();
    else setWrong(Object.values(faultsOf(outcome))[0]);
  };
  const leave = () => {
    draft.clear();
    onClose();
  };
  return (
    <form
      className="thread-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FormResumed draft={draft} />
      {to && (
        <p className="meta">
          {question.short} is put to {to}, not to you. Your answer closes it, under your name.
        </p>
      )}
      <TextArea
        label="Answer"
        bare
        autoFocus
        rows={2}
        maxLength={10_000}
        placeholder="The answer, as everyone will read it"
        value={answer}
        onChange={(answer) => draft.set({ answer })}
        onSend={() => void send()}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter" busy={busy}>
          Answer
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
