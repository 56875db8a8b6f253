import { useState } from 'react';
import type { Row } from '#domain/records';
import { daysBetween } from '#lib/civil-date';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import { sayCount } from '../feature/say-count.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
import './release.css';

/** Plans a release, or changes the plan of one: its name, goal and date, and the deadline that the market sets. */
export function PlanDialog({ release, onClose }: { release?: Row<'release'>; onClose: () => void }) {
  const act = useAct();
  const { product, today, at, decides } = useHere();
  const [was] = useState(release);
  const draft = useFormDraft('plan-release', was?.id ?? product.id, () => ({
    name: was?.name ?? '',
    goal: was?.goal ?? '',
    plannedOn: was?.plannedOn ?? null,
    deadlineOn: was?.deadlineOn ?? null,
    deadlineWhy: was?.deadlineWhy ?? '',
  }));
  const { name, goal, plannedOn, deadlineOn, deadlineWhy } = draft.filled;
  const { set } = draft;
  const why = deadlineWhy.trim() === '' ? null : deadlineWhy.trim();
  const plan = () =>
    act(
      'release.plan',
      {
        product: product.id,
        name,
        goal,
        ...(plannedOn ? { plannedOn } : {}),
        ...(deadlineOn ? { deadlineOn } : {}),
        ...(why ? { deadlineWhy: why } : {}),
      },
      { quiet: true, says: `Planned “${name.trim()}”.` },
    );
  const edit = (before: Row<'release'>) => {
    const { id, name: oldName, goal: oldGoal } = before;
    const fields = { name, goal, plannedOn, deadlineOn, deadlineWhy: why };
    const old = {
      name: oldName,
      goal: oldGoal,
      plannedOn: before.plannedOn,
      deadlineOn: before.deadlineOn,
      deadlineWhy: before.deadlineWhy,
    };
    return act(
      'release.edit',
      { release: id, ...fields, was: old },
      { guess: { kind: 'release', id, fields }, quiet: true, says: `Changed ${before.short}.` },
    );
  };
  const save = async () => {
    if (name.trim() === '') return { name: 'Give it a name.' };
    if (deadlineOn && !why) return { deadlineWhy: 'Say what sets the deadline, such as a fair, a law or a season.' };
    const outcome = was ? await edit(was) : await plan();
    if (!was && outcome?.is === 'done' && 'short' in outcome.output) goTo(at(`releases/${outcome.output.short}`));
    return outcome && faultsOf(outcome);
  };
  const mine = decides('launch');
  const past = plannedOn && deadlineOn && plannedOn > deadlineOn ? daysBetween(deadlineOn, plannedOn) : 0;
  const tooLate = past > 0 && (
    <span role="status" className="release-late">
      Planned {sayCount(past, 'day', 'days')} after the market’s deadline. You can still save it so.
    </span>
  );
  return (
    <FormDialog
      wide
      title={was ? `The plan of ${was.short}` : 'Plan a release'}
      says={was ? undefined : 'It begins with the gates that every release has to pass; features come in on its page.'}
      verb={mine ? (was ? 'Save' : 'Plan') : 'Go on'}
      draft={draft}
      onClose={onClose}
      send={save}
    >
      {(faults) => (
        <>
          <TextField
            label="Name"
            required
            autoFocus
            maxLength={200}
            placeholder="2026.1, or Winter"
            value={name}
            onChange={(name) => set({ name })}
            error={faults.name}
          />
          <WordsField
            label="Goal"
            hint="What is different for customers afterwards."
            rows={2}
            value={goal}
            onChange={(goal) => set({ goal })}
            error={faults.goal}
          />
          <DateField
            label="Planned for"
            hint={tooLate || undefined}
            today={today}
            value={plannedOn}
            onChange={(plannedOn) => set({ plannedOn })}
            error={faults.plannedOn}
          />
          <div className="release-pair">
            <DateField
              label="Market deadline"
              hint="Leave it empty where nothing outside sets a date."
              today={today}
              value={deadlineOn}
              onChange={(deadlineOn) => set({ deadlineOn })}
              error={faults.deadlineOn}
            />
            <TextField
              label="What sets it"
              placeholder="A fair, a law, a season"
              maxLength={500}
              value={deadlineWhy}
              onChange={(deadlineWhy) => set({ deadlineWhy })}
              error={faults.deadlineWhy}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
