import { useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { addressed, useAddressees } from './addressee.ts';
import type { About } from './questions.tsx';

/** Asks a question about a record: what, of whom, and whether work waits for it. */
export function AskForm({ about, onClose }: { about: About; onClose: () => void }) {
  const act = useAct();
  const addressees = useAddressees();
  const [text, setText] = useState('');
  const [to, setTo] = useState<Pick | null>(addressees[1] ?? null);
  const [blocking, setBlocking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const send = async () => {
    if (text.trim() === '') return setWrong({ text: 'Write the question.' });
    if (!to) return setWrong({ toRole: 'Say who is to answer: a role or a member.' });
    setBusy(true);
    const outcome = await act(
      'question.ask',
      { [about.kind]: about.id, text, blocking, ...addressed(to) },
      { about: [{ kind: about.kind, id: about.id }], says: `Asked ${to.says}`, quiet: true },
    );
    setBusy(false);
    const faults = faultsOf(outcome);
    if (outcome?.is === 'done' || outcome?.is === 'proposed') onClose();
    else setWrong(faults);
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
        label="Question"
        bare
        autoFocus
        rows={2}
        maxLength={5000}
        placeholder="What must be known?"
        value={text}
        onChange={setText}
        onSend={() => void send()}
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
          Ask
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
