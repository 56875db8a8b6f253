import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { sayDeciders } from '../../act/deciders.ts';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { letGo } from '../story/let-go.ts';
import type { Backlog } from './use-backlog.ts';

interface AddStoryProps {
  teams: Backlog['teams'];
  features: Backlog['features'];
  /** The feature that the list is filtered to, to begin with. */
  feature?: Row<'feature'> | undefined;
  /** With the id of the story that was made, where it was made at once. */
  onClose: (made?: string) => void;
}

/** Puts a story into the backlog: its title, under which feature, and how anybody can tell that it is done. */
export function AddStory({ teams, features, feature, onClose }: AddStoryProps) {
  const act = useAct();
  const client = useClient();
  const { decides, deciders } = useHere();
  const [title, setTitle] = useState('');
  const [team, setTeam] = useState(teams[0]?.id ?? '');
  const [under, setUnder] = useState<Pick | null>(feature ? pickOf(feature) : null);
  const [criteria, setCriteria] = useState('');
  const [at, setAt] = useState<'top' | 'end'>('end');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const proposes = !decides('order');

  const send = async () => {
    if (!title.trim()) return setFaults({ title: 'Write a title.' });
    setBusy(true);
    const outcome = await act(
      'story.create',
      { team, title, at, criteria: linesOf(criteria), ...(under ? { feature: under.id } : {}) },
      { keep: true, quiet: true, says: `Added “${title.trim()}” at the ${at}` },
    );
    setBusy(false);
    if (!outcome) return;
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) return onClose(outcome.is === 'done' ? outcome.output.id : undefined);
    letGo(client, 'story.create');
  };

  useActions([
    { id: 'story.send', says: 'Add the story', keys: ['mod+enter'], group: 'Backlog', run: () => void send() },
  ]);
  return (
    <Dialog
      open
      wide
      onClose={() => onClose()}
      title="Add a story"
      says={
        proposes
          ? `${sayDeciders(deciders('order'))} decides what is in the backlog; yours becomes a proposal.`
          : undefined
      }
      actions={
        <>
          <Button onClick={() => onClose()}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            {proposes ? 'Propose' : 'Add'}
          </Button>
        </>
      }
    >
      <form
        className="add-story"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          const isLine = event.target instanceof HTMLInputElement && !event.target.matches('[role=combobox]');
          const isPlain = !(event.metaKey || event.ctrlKey || event.altKey || event.shiftKey);
          if (event.key !== 'Enter' || !isLine || !isPlain || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        <TextField
          label="Title"
          required
          autoFocus
          maxLength={500}
          value={title}
          onChange={setTitle}
          error={faults.title}
        />
        <PickField
          label="Feature"
          placeholder="None"
          value={under}
          onChange={setUnder}
          options={[...features.values()].map(pickOf)}
          error={faults.feature}
        />
        <TextArea
          label="Acceptance criteria"
          hint="One a line. Without any it cannot be made ready."
          value={criteria}
          onChange={setCriteria}
          onSend={() => void send()}
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
        <SelectField
          label="Place"
          value={at}
          onChange={setAt}
          options={[
            { id: 'end', says: 'At the end' },
            { id: 'top', says: 'At the top' },
          ]}
        />
        {faults[''] && <p role="alert">{faults['']}</p>}
      </form>
    </Dialog>
  );
}

function pickOf({ id, short, title }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}` };
}

/** The lines that say something, without the dashes people put before them. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*[-*•]\s+/, '').trim())
    .filter(Boolean);
}
