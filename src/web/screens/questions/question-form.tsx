import { useState } from 'react';
import { faultsOf, isTaken } from '../../act/act.tsx';
import type { Outcome } from '../../client/client.ts';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { useAddressees } from './addressee.ts';

interface QuestionFormProps {
  /** The record that it is about, or the question that is changed: what is typed is kept under it. */
  of: string;
  /** What stands there to begin with. */
  begin: { text: string; to: Pick | null; blocking: boolean };
  verb: string;
  send: (question: { text: string; to: Pick; blocking: boolean }) => Promise<Outcome<unknown> | undefined>;
  onClose: () => void;
}

/** The fields of a question: what must be known, who is to answer, and whether work waits for it. */
export function QuestionForm({ of, begin, verb, send, onClose }: QuestionFormProps) {
  const addressees = useAddressees();
  const draft = useFormDraft('question', of, () => ({ text: begin.text }));
  const { text } = draft.filled;
  const [to, setTo] = useState(begin.to);
  const [blocking, setBlocking] = useState(begin.blocking);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const save = async () => {
    if (text.trim() === '') return setWrong({ text: 'Write the question.' });
    if (!to) return setWrong({ toRole: 'Say who is to answer: a role or a member.' });
    setBusy(true);
    const outcome = await send({ text, to, blocking });
    setBusy(false);
    if (isTaken(outcome)) leave();
    else setWrong(faultsOf(outcome));
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
        void save();
      }}
    >
      <FormResumed draft={draft} />
      <TextArea
        label="Question"
        bare
        autoFocus
        rows={2}
        maxLength={5000}
        placeholder="What must be known?"
        value={text}
        onChange={(text) => draft.set({ text })}
        onSend={() => void save()}
        error={wrong.text ?? wrong['']}
      />
      <PickField
        label="Who is to answer"
        placeholder="A role or a person"
        value={to}
        options={addressees}
        onChange={setTo}
        error={wrong.toRole ?? wrong.toMember}
      />
      <Checkbox label="Work waits for the answer" checked={blocking} onChange={setBlocking} />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter" busy={busy}>
          {verb}
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
