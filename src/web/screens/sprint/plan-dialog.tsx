import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { letGo } from '../story/let-go.ts';
import { useFormDraft } from '../use-form-draft.ts';
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
  const draft = useFormDraft('plan-sprint', team.id, () => ({ ...nextSprint(sprints, today), goal: '' }));
  const { name, goal, startsOn, endsOn, capacity } = draft.filled;
  const { set } = draft;
  const proposes = !decides('sprint');
  const send = async () => {
    if (name.trim() === '') return { name: 'Give it a name.' };
    const outcome = await act(
      'sprint.plan',
      {
        team: team.id,
        name: name.trim(),
        goal,
        startsOn,
        endsOn,
        ...(capacity === null ? {} : { capacity }),
      },
      { says: `Planned ${name.trim()}`, keep: true, quiet: true },
    );
    const wrong = faultsOf(outcome);
    if (Object.keys(wrong).length > 0) letGo(client, 'sprint.plan');
    if (outcome?.is === 'done') onPlanned(outcome.output.id);
    return outcome && wrong;
  };
  return (
    <FormDialog
      wide
      title={`Plan a sprint for ${team.name}`}
      says={proposes ? `${whoDecides('sprint')} decides the sprint; yours becomes a proposal.` : undefined}
      verb={proposes ? 'Propose' : 'Plan'}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="Name"
            required
            autoFocus
            maxLength={100}
            value={name}
            onChange={(name) => set({ name })}
            error={faults.name}
          />
          <TextArea
            label="Goal"
            hint="What will be true at its end, in a sentence."
            rows={2}
            maxLength={2000}
            value={goal}
            onChange={(goal) => set({ goal })}
            error={faults.goal}
          />
          <div className="form-pair">
            <DateField
              label="First day"
              today={today}
              value={startsOn}
              onChange={(day) => day && set({ startsOn: day })}
              error={faults.startsOn}
            />
            <DateField
              label="Last day"
              today={today}
              value={endsOn}
              onChange={(day) => day && set({ endsOn: day })}
              error={faults.endsOn}
            />
          </div>
          <NumberField
            label="Capacity"
            unit="points"
            min={0}
            hint="What the team can take, in its unit of estimate. It may stay empty."
            value={capacity}
            onChange={(capacity) => set({ capacity })}
            error={faults.capacity}
          />
        </>
      )}
    </FormDialog>
  );
}
