import { useRef } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { sayDeciders } from '../../act/deciders.ts';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { letGo } from '../story/let-go.ts';
import { useFormDraft } from '../use-form-draft.ts';
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
  const { decides, deciders, product } = useHere();
  const draft = useFormDraft('add-story', product.id, () => ({
    title: '',
    criteria: '',
    team: teams[0]?.id ?? '',
    at: 'end' as 'top' | 'end',
    // Nobody chose it yet: it is the feature that stands there when it is opened. Empty, there shall be none.
    chosen: null as string | null,
  }));
  const { title, criteria, team, at, chosen } = draft.filled;
  const { set } = draft;
  const stands = chosen === null ? feature : features.get(chosen);
  const under: Pick | null = stands ? pickOf(stands) : null;
  const made = useRef<string>(undefined);
  const proposes = !decides('order');

  const send = async () => {
    if (!title.trim()) return { title: 'Write a title.' };
    const outcome = await act(
      'story.create',
      { team, title, at, criteria: linesOf(criteria), ...(under ? { feature: under.id } : {}) },
      { keep: true, quiet: true, says: `Added “${title.trim()}” at the ${at}` },
    );
    const wrong = faultsOf(outcome);
    if (Object.keys(wrong).length > 0) letGo(client, 'story.create');
    else if (outcome?.is === 'done') made.current = outcome.output.id;
    return outcome && wrong;
  };

  return (
    <FormDialog
      wide
      title="Add a story"
      says={
        proposes
          ? `${sayDeciders(deciders('order'))} decides what is in the backlog; yours becomes a proposal.`
          : undefined
      }
      verb={proposes ? 'Propose' : 'Add'}
      draft={draft}
      onClose={() => onClose(made.current)}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="Title"
            required
            autoFocus
            maxLength={500}
            value={title}
            onChange={(title) => set({ title })}
            error={faults.title}
          />
          <PickField
            label="Feature"
            placeholder="None"
            value={under}
            onChange={(pick) => set({ chosen: pick?.id ?? '' })}
            options={[...features.values()].map(pickOf)}
            error={faults.feature}
          />
          <TextArea
            label="Acceptance criteria"
            hint="One a line. Without any it cannot be made ready."
            value={criteria}
            onChange={(criteria) => set({ criteria })}
            error={faults.criteria}
          />
          {teams.length > 1 && (
            <SelectField
              label="Team"
              value={team}
              onChange={(team) => set({ team })}
              options={teams.map(({ id, name }) => ({ id, says: name }))}
            />
          )}
          <SelectField
            label="Place"
            value={at}
            onChange={(at) => set({ at })}
            options={[
              { id: 'end', says: 'At the end' },
              { id: 'top', says: 'At the top' },
            ]}
          />
        </>
      )}
    </FormDialog>
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
