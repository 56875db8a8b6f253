import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { useScope } from '../sprint/use-scope.ts';

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
  const [why, setWhy] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sprint =
    sprints.find(({ id }) => id === chosen) ?? sprints.find(({ state }) => state === 'planned') ?? sprints[0];
  const running = sprint?.state === 'running';
  const send = async () => {
    if (!sprint) return;
    if (running && why.trim() === '') return setWrong('The sprint is running: say why its scope grows.');
    setBusy(true);
    const outcome = await scope.add(sprint, stories, running ? why.trim() : undefined);
    setBusy(false);
    const fault = Object.values(faultsOf(outcome))[0];
    if (fault) setWrong(fault);
    else if (outcome) onClose();
  };
  const what = stories.length === 1 ? (stories[0]?.short ?? '') : `${stories.length} stories`;
  const blocked =
    teams.size > 1
      ? 'They belong to several teams, and a sprint has one. Choose those of one team.'
      : sprints.length === 0
        ? 'This team has no sprint that is planned or running.'
        : undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Put ${what} into a sprint`}
      says={
        blocked ?? (decides('sprint') ? undefined : `${whoDecides('sprint')} decides this; yours becomes a proposal.`)
      }
      actions={
        <>
          <Button onClick={onClose}>{blocked ? 'Close' : 'Cancel'}</Button>
          {sprint && !blocked && (
            <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
              {decides('sprint') ? 'Put in' : 'Propose'}
            </Button>
          )}
        </>
      }
    >
      {blocked && sprints.length === 0 && <a href={at('sprint')}>Plan a sprint</a>}
      {sprint && !blocked && (
        <div className="add-story">
          <SelectField
            label="Sprint"
            value={sprint.id}
            onChange={setChosen}
            options={sprints.map(({ id, name, state }) => ({ id, says: `${name} · ${state}` }))}
          />
          {running && (
            <TextArea
              label="Reason"
              required
              hint="It stands in the ledger of the sprint."
              maxLength={2000}
              value={why}
              onChange={(text) => {
                setWhy(text);
                setWrong(undefined);
              }}
              onSend={() => void send()}
            />
          )}
          {wrong && <p role="alert">{wrong}</p>}
        </div>
      )}
    </Dialog>
  );
}
