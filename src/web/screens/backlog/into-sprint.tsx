import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { sayCount } from '../feature/say-count.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useScope } from '../sprint/use-scope.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

interface IntoSprintProps {
  stories: readonly Row<'story'>[];
  onClose: () => void;
}

/** Asks into which sprint stories go, and why where it is running already. */
export function IntoSprint({ stories, onClose }: IntoSprintProps) {
  const { at, product, decides, whoDecides } = useHere();
  const scope = useScope();
  const teams = new Set(stories.map(({ teamId }) => teamId));
  const [team] = teams;
  const sprints = useRows({
    kind: 'sprint',
    key: `to fill of ${product.id}`,
    where: (row) => row.productId === product.id && row.state !== 'closed',
    compare: (a, b) => a.startsOn.localeCompare(b.startsOn),
  }).filter(({ teamId }) => teamId === team);
  const [chosen, setChosen] = useState<string>();
  const draft = useFormDraft('into-sprint', stories.map(({ id }) => id).join(' '), () => ({ why: '' }));
  const { why } = draft.filled;
  const sprint =
    sprints.find(({ id }) => id === chosen) ?? sprints.find(({ state }) => state === 'planned') ?? sprints[0];
  const running = sprint?.state === 'running';
  const send = async () => {
    if (!sprint) return undefined;
    if (running && why.trim() === '') return { why: 'The sprint is running: say why its scope grows.' };
    const outcome = await scope.add(sprint, stories, running ? why.trim() : undefined);
    return outcome && faultsOf(outcome);
  };
  const what = stories.length === 1 ? (stories[0]?.short ?? '') : sayCount(stories.length, 'story', 'stories');
  const blocked =
    teams.size > 1
      ? 'They belong to several teams, and a sprint has one. Choose those of one team.'
      : sprints.length === 0
        ? 'This team has no sprint that is planned or running.'
        : undefined;
  const title = `Put ${what} into a sprint`;
  if (!sprint || blocked)
    return (
      <Dialog open onClose={onClose} title={title} says={blocked} actions={<Button onClick={onClose}>Close</Button>}>
        {sprints.length === 0 && <a href={at('sprint')}>Plan a sprint</a>}
      </Dialog>
    );
  return (
    <FormDialog
      title={title}
      says={decides('sprint') ? undefined : `${whoDecides('sprint')} decides this; yours becomes a proposal.`}
      verb={decides('sprint') ? 'Put in' : 'Propose'}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <SelectField
            label="Sprint"
            value={sprint.id}
            onChange={setChosen}
            options={sprints.map(({ id, name, state }) => ({ id, says: `${name} · ${state}` }))}
          />
          {running && (
            <WordsField
              label="Reason"
              required
              hint="It stands in the ledger of the sprint."
              maxLength={2000}
              value={why}
              onChange={(why) => draft.set({ why })}
              error={faults.why}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
