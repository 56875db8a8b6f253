import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { addressed, useAddressees } from './addressee.ts';

/** Changes an open question: its words, whom it asks, whether work waits. */
export function EditForm({ question, onClose }: { question: Row<'question'>; onClose: () => void }) {
  const act = useAct();
  const addressees = useAddressees();
  const [was] = useState(question);
  const [text, setText] = useState(was.text);
  const [to, setTo] = useState<Pick | null>(addressees.find(({ id }) => id === (was.toMember ?? was.toRole)) ?? null);
  const [blocking, setBlocking] = useState(was.blocking);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const save = async () => {
    if (!to) return setWrong({ toRole: 'Say who is to answer: a role or a member.' });
    const fields = { text, blocking, toRole: null, toMember: null, ...addressed(to) };
    const outcome = await act(
      'question.edit',
      {
        question: was.id,
        ...fields,
        was: { text: was.text, blocking: was.blocking, toRole: was.toRole, toMember: was.toMember },
      },
      { guess: { kind: 'question', id: was.id, fields }, quiet: true, keep: true },
    );
    if (outcome?.is === 'done' || outcome?.is === 'proposed') onClose();
    else setWrong(faultsOf(outcome));
  };
  return (
    <form
      className="thread-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label="Question"
        bare
        autoFocus
        rows={2}
        maxLength={5000}
        value={text}
        onChange={setText}
        onSend={() => void save()}
        error={wrong.text ?? wrong['']}
      />
      <PickField
        label="Who is to answer"
        value={to}
        options={addressees}
        onChange={setTo}
        error={wrong.toRole ?? wrong.toMember}
      />
      <Checkbox label="Work waits for the answer" checked={blocking} onChange={setBlocking} />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter">
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
