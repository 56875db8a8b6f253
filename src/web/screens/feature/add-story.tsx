import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';

const whoseSays = { asA: 'As', iWant: 'I want', soThat: 'so that' };

/** A new story under the feature, with the criteria by which it will be accepted. */
export function AddStory({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const { product } = useHere();
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [whose, setWhose] = useState({ asA: '', iWant: '', soThat: '' });
  const [criteria, setCriteria] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const add = async () => {
    if (title.trim() === '') return setFaults({ title: 'Give it a title.' });
    setBusy(true);
    const outcome = await act(
      'story.create',
      {
        team,
        title,
        feature: feature.id,
        ...filled(whose),
        criteria: criteria.split('\n').filter((line) => line.trim() !== ''),
      },
      { quiet: true, says: `Added “${title.trim()}” to ${feature.short}.` },
    );
    setBusy(false);
    const faults = faultsOf(outcome);
    setFaults(faults);
    if (outcome && Object.keys(faults).length === 0) onClose();
  };
  useActions([
    { id: 'story.add', says: 'Add the story', keys: ['mod+enter'], group: 'Feature', run: () => void add() },
  ]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`A story under ${feature.short}`}
      says="It goes to the end of the backlog, as a draft."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" busy={busy} keys="mod+enter" onClick={() => void add()}>
            Add
          </Button>
        </>
      }
    >
      <div className="feature-form">
        <TextField
          label="Title"
          required
          autoFocus
          maxLength={500}
          value={title}
          onChange={setTitle}
          error={faults.title ?? faults['']}
        />
        {(['asA', 'iWant', 'soThat'] as const).map((field) => (
          <TextField
            key={field}
            label={whoseSays[field]}
            maxLength={500}
            value={whose[field]}
            onChange={(text) => setWhose((before) => ({ ...before, [field]: text }))}
            error={faults[field]}
          />
        ))}
        <TextArea
          label="Acceptance criteria"
          hint="One a line. Without any it cannot be made ready."
          value={criteria}
          onChange={setCriteria}
          onSend={() => void add()}
          error={faults.criteria}
        />
        {teams.length > 1 && (
          <SelectField
            label="Team"
            value={team}
            onChange={setTeam}
            options={teams.map(({ id, name }) => ({ id, says: name }))}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The parts that were written. */
function filled(whose: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(whose).filter(([, text]) => text.trim() !== ''));
}
