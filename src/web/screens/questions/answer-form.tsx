import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';

/** Answers a question where it stands. */
export function AnswerForm({ question, onClose }: { question: Row<'question'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const [seen] = useState(() => client.seeing({ kind: 'question', id: question.id }));
  const [answer, setAnswer] = useState('');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const send = async () => {
    if (answer.trim() === '') return setWrong('Write the answer.');
    setBusy(true);
    const outcome = await act('question.answer', () => ({ question: question.id, answer, seen: seen() }), {
      says: `Answered ${question.short}`,
      quiet: true,
      keep: true,
    });
    setBusy(false);
    if (outcome?.is === 'done' || outcome?.is === 'proposed') onClose();
    else setWrong(Object.values(faultsOf(outcome))[0]);
  };
  return (
    <form
      className="thread-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label="Answer"
        bare
        autoFocus
        rows={2}
        maxLength={10_000}
        placeholder="The answer, as everyone will read it"
        value={answer}
        onChange={setAnswer}
        onSend={() => void send()}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter" busy={busy}>
          Answer
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
