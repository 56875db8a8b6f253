import { useId, useState } from 'react';
import type { Row } from '#domain/records';
import { daysBetween } from '#lib/civil-date';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import { sayCount } from '../feature/say-count.ts';
import './release.css';

/** Plans a release, or changes the plan of one: its name, goal and date, and the deadline that the market sets. */
export function PlanDialog({ release, onClose }: { release?: Row<'release'>; onClose: () => void }) {
  const act = useAct();
  const form = useId();
  const { product, today, at, decides } = useHere();
  const [was] = useState(release);
  const [name, setName] = useState(was?.name ?? '');
  const [goal, setGoal] = useState(was?.goal ?? '');
  const [plannedOn, setPlanned] = useState(was?.plannedOn ?? null);
  const [deadlineOn, setDeadline] = useState(was?.deadlineOn ?? null);
  const [deadlineWhy, setWhy] = useState(was?.deadlineWhy ?? '');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
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
    if (name.trim() === '') return setFaults({ name: 'Give it a name.' });
    if (deadlineOn && !why)
      return setFaults({ deadlineWhy: 'Say what sets the deadline, such as a fair, a law or a season.' });
    setBusy(true);
    const outcome = was ? await edit(was) : await plan();
    setBusy(false);
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (!outcome || Object.keys(wrong).length > 0) return;
    onClose();
    if (!was && outcome.is === 'done' && 'short' in outcome.output) goTo(at(`releases/${outcome.output.short}`));
  };
  const mine = decides('launch');
  const past = plannedOn && deadlineOn && plannedOn > deadlineOn ? daysBetween(deadlineOn, plannedOn) : 0;
  const tooLate = past > 0 && (
    <span role="status" className="release-late">
      Planned {sayCount(past, 'day', 'days')} after the market’s deadline. You can still save it so.
    </span>
  );
  useActions([
    { id: 'releases.save-plan', says: 'Save the plan', keys: ['mod+enter'], group: 'Releases', run: () => void save() },
  ]);
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={was ? `The plan of ${was.short}` : 'Plan a release'}
      says={was ? undefined : 'It begins with the gates that every release has to pass; features come in on its page.'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" type="submit" form={form} busy={busy} keys="mod+enter">
            {mine ? (was ? 'Save' : 'Plan') : 'Go on'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="release-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          required
          autoFocus
          maxLength={200}
          placeholder="2026.1, or Winter"
          value={name}
          onChange={setName}
          error={faults.name ?? faults['']}
        />
        <TextArea
          label="Goal"
          hint="What is different for customers afterwards."
          rows={2}
          value={goal}
          onChange={setGoal}
          onSend={() => void save()}
          error={faults.goal}
        />
        <DateField
          label="Planned for"
          hint={tooLate || undefined}
          today={today}
          value={plannedOn}
          onChange={setPlanned}
          error={faults.plannedOn}
        />
        <div className="release-pair">
          <DateField
            label="Market deadline"
            hint="Leave it empty where nothing outside sets a date."
            today={today}
            value={deadlineOn}
            onChange={setDeadline}
            error={faults.deadlineOn}
          />
          <TextField
            label="What sets it"
            placeholder="A fair, a law, a season"
            maxLength={500}
            value={deadlineWhy}
            onChange={setWhy}
            error={faults.deadlineWhy}
          />
        </div>
      </form>
    </Dialog>
  );
}
