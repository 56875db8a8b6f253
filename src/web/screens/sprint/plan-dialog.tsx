import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { letGo } from '../story/let-go.ts';
import { nextSprint } from './next-sprint.ts';

interface PlanDialogProps {
  team: Row<'team'>;
  sprints: readonly Row<'sprint'>[];
  onPlanned: (id: string) => void;
  onClose: () => void;
}

/** Plans a sprint, beginning with what the last one suggests. */
export function PlanDialog({ team, sprints, onPlanned, onClose }: PlanDialogProps) {
  const act = useAct();
  const client = useClient();
  const { today, decides, whoDecides } = useHere();
  const [draft, setDraft] = useState(() => nextSprint(sprints, today));
  const [goal, setGoal] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const proposes = !decides('sprint');
  const send = async () => {
    if (draft.name.trim() === '') return setFaults({ name: 'Give it a name.' });
    setBusy(true);
    const outcome = await act(
      'sprint.plan',
      {
        team: team.id,
        name: draft.name.trim(),
        goal,
        startsOn: draft.startsOn,
        endsOn: draft.endsOn,
        ...(draft.capacity === null ? {} : { capacity: draft.capacity }),
      },
      { says: `Planned ${draft.name.trim()}`, keep: true, quiet: true },
    );
    setBusy(false);
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return letGo(client, 'sprint.plan');
    if (outcome?.is === 'done') onPlanned(outcome.output.id);
    if (outcome) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Plan a sprint for ${team.name}`}
      says={proposes ? `${whoDecides('sprint')} decides the sprint; yours becomes a proposal.` : undefined}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" busy={busy} onClick={() => void send()}>
            {proposes ? 'Propose' : 'Plan'}
          </Button>
        </>
      }
    >
      <div className="sprint-form">
        <TextField
          label="Name"
          required
          autoFocus
          maxLength={100}
          value={draft.name}
          onChange={(name) => set({ name })}
          error={faults.name}
        />
        <TextArea
          label="Goal"
          hint="What will be true at its end, in a sentence."
          rows={2}
          maxLength={2000}
          value={goal}
          onChange={setGoal}
          onSend={() => void send()}
          error={faults.goal}
        />
        <div className="sprint-form-row">
          <DateField
            label="First day"
            today={today}
            value={draft.startsOn}
            onChange={(day) => day && set({ startsOn: day })}
            error={faults.startsOn}
          />
          <DateField
            label="Last day"
            today={today}
            value={draft.endsOn}
            onChange={(day) => day && set({ endsOn: day })}
            error={faults.endsOn}
          />
        </div>
        <NumberField
          label="Capacity"
          unit="points"
          min={0}
          hint="What the team can take, in its unit of estimate. It may stay empty."
          value={draft.capacity}
          onChange={(capacity) => set({ capacity })}
          error={faults.capacity}
        />
        {faults[''] && <p role="alert">{faults['']}</p>}
      </div>
    </Dialog>
  );
}
