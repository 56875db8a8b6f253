import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { Checkbox } from '../../parts/checkbox.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { ChooseField } from '../choose-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

/** Names a stakeholder: a member, or somebody outside. */
export function AskPosition({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const people = usePeoplePicks();
  const [person, setPerson] = useState<Pick | null>(null);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(true);
  const send = async () => {
    if (!person && name.trim() === '') return { name: 'Pick a member, or write who it is.' };
    const outcome = await act(
      'position.ask',
      { feature: feature.id, ...(person ? { member: person.id } : { name }), asked },
      {
        about: [{ kind: 'feature', id: feature.id }],
        quiet: true,
        says: `${person?.says ?? name.trim()} is among the stakeholders of ${feature.short}.`,
      },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Whom does ${feature.short} concern?`}
      says="Ask before, rather than tell after."
      verb="Add"
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <PickField
            label="Member"
            people
            value={person}
            onChange={setPerson}
            options={people}
            error={faults.member ?? faults['']}
          />
          {!person && (
            <TextField
              label="Or somebody outside"
              maxLength={200}
              value={name}
              onChange={setName}
              error={faults.name}
            />
          )}
          <Checkbox label="They have been asked" checked={asked} onChange={setAsked} />
        </>
      )}
    </FormDialog>
  );
}

const stances = [
  { id: 'for', says: 'For it' },
  { id: 'concern', says: 'A concern' },
  { id: 'against', says: 'Against it' },
  { id: 'asked', says: 'Asked, no answer yet' },
  { id: 'not asked', says: 'Not asked yet' },
] as const;
type Stance = (typeof stances)[number]['id'];

/** Where a stakeholder stands, with their words. */
export function StatePosition({ row, onClose }: { row: Row<'position'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const [seen] = useState(() => client.seeing({ kind: 'position', id: row.id }));
  const draft = useFormDraft('position', row.id, () => ({
    stance: (row.stance === 'not asked' || row.stance === 'asked' ? '' : row.stance) as Stance | '',
    note: row.note ?? '',
  }));
  const { stance, note } = draft.filled;
  const send = async () => {
    if (stance === '') return { stance: `Choose where ${row.name} stands.` };
    if (stance === 'concern' && note.trim() === '') return { note: 'Say what the concern is.' };
    const fields = { stance, note: note.trim() || null };
    const outcome = await act('position.state', () => ({ position: row.id, ...fields, seen: seen() }), {
      guess: { kind: 'position', id: row.id, fields },
      quiet: true,
      says: `${row.name}: ${stance}.`,
    });
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog title={`Where ${row.name} stands`} verb="State" draft={draft} onClose={onClose} send={send}>
      {(faults) => (
        <>
          <ChooseField
            label="Position"
            required
            value={stance || undefined}
            onChange={(stance) => draft.set({ stance })}
            options={stances}
            error={faults.stance}
          />
          <WordsField
            label="Why"
            maxLength={2000}
            value={note}
            onChange={(note) => draft.set({ note })}
            error={faults.note}
          />
        </>
      )}
    </FormDialog>
  );
}
