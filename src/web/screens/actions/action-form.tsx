import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import type { About } from '../questions/questions.tsx';
import { useFormDraft } from '../use-form-draft.ts';

type ActionFormProps = { onClose: () => void } & ({ about: About } | { action: Row<'action'> });

/** Writes an action, a new one or what it is now: what, who, by when. */
export function ActionForm({ onClose, ...of }: ActionFormProps) {
  const act = useAct();
  const { today } = useHere();
  const people = usePeoplePicks();
  const [was] = useState('action' in of ? of.action : undefined);
  const draft = useFormDraft('action', 'about' in of ? of.about.id : of.action.id, () => ({ text: was?.text ?? '' }));
  const { text } = draft.filled;
  const [who, setWho] = useState<Pick | null>(people.find(({ id }) => id === was?.assigneeId) ?? null);
  const [dueOn, setDueOn] = useState<string | null>(was?.dueOn ?? null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const add = (about: About) =>
    act(
      'action.add',
      {
        [about.kind]: about.id,
        text,
        ...(who ? { assignee: who.id } : {}),
        ...(dueOn ? { dueOn } : {}),
      },
      { about: [{ kind: about.kind, id: about.id }], quiet: true },
    );
  const edit = (before: Row<'action'>) => {
    const fields = { text, assigneeId: who?.id ?? null, dueOn };
    return act(
      'action.edit',
      {
        action: before.id,
        ...fields,
        was: { text: before.text, assigneeId: before.assigneeId, dueOn: before.dueOn },
      },
      { guess: { kind: 'action', id: before.id, fields }, quiet: true },
    );
  };
  const save = async () => {
    if (text.trim() === '') return setWrong({ text: 'Write what is to be done.' });
    setBusy(true);
    const outcome = await ('about' in of ? add(of.about) : edit(was ?? of.action));
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
      <TextField
        label="What is to be done"
        bare
        autoFocus
        maxLength={2000}
        placeholder="What is to be done"
        value={text}
        onChange={(text) => draft.set({ text })}
        error={wrong.text ?? wrong['']}
      />
      <div className="thread-pair">
        <PickField
          label="Who"
          people
          placeholder="Nobody yet"
          value={who}
          options={people}
          onChange={setWho}
          error={wrong.assignee ?? wrong.assigneeId}
        />
        <DateField label="By when" today={today} value={dueOn} onChange={setDueOn} error={wrong.dueOn} />
      </div>
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy}>
          {was ? 'Save' : 'Add'}
        </Button>
        <Button onClick={leave}>Cancel</Button>
      </div>
    </form>
  );
}
