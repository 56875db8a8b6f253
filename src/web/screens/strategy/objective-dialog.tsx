import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

type Fields = Pick<Row<'objective'>, 'title' | 'why' | 'startsOn' | 'endsOn' | 'keeperId'>;

/** Sets an objective, or changes one: what is to be reached, why, from when to when, and who keeps an eye on it. */
export function ObjectiveDialog({ objective, onClose }: { objective?: Row<'objective'>; onClose: () => void }) {
  const act = useAct();
  const { product, today } = useHere();
  const [before] = useState(objective);
  const draft = useFormDraft('objective', objective?.id ?? product.id, () => ({
    title: objective?.title ?? '',
    why: objective?.why ?? '',
    startsOn: (objective ? objective.startsOn : today) as string | null,
    endsOn: objective?.endsOn ?? null,
    keeperId: objective?.keeperId ?? null,
  }));
  const { title, why, startsOn, endsOn, keeperId } = draft.filled;
  const keepers = usePeoplePicks();
  const send = async () => {
    if (title.trim() === '') return { title: 'Say what is to be reached.' };
    const fields: Fields = { title: title.trim(), why, startsOn, endsOn, keeperId };
    const outcome = before ? await change(before, fields) : await add(fields);
    return outcome && faultsOf(outcome);
  };
  const add = ({ keeperId: keeper, ...fields }: Fields) =>
    act(
      'objective.add',
      { product: product.id, ...fields, ...(keeper ? { keeper } : {}) },
      { quiet: true, says: `Set the objective “${fields.title}”.` },
    );
  const change = (row: Row<'objective'>, fields: Fields) => {
    const names = (Object.keys(fields) as (keyof Fields)[]).filter((name) => fields[name] !== row[name]);
    const pick = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name]]));
    return act(
      'objective.edit',
      { objective: row.id, ...pick(fields), was: pick(row) },
      { guess: { kind: 'objective', id: row.id, fields: pick(fields) }, quiet: true, says: `Changed ${row.short}.` },
    );
  };
  return (
    <FormDialog
      title={objective ? `Change ${objective.short}` : 'Set an objective'}
      verb={objective ? 'Change' : 'Set'}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="What is to be reached"
            required
            autoFocus
            maxLength={300}
            value={title}
            onChange={(title) => draft.set({ title })}
            error={faults.title}
          />
          <WordsField label="Why" rows={2} value={why} onChange={(why) => draft.set({ why })} error={faults.why} />
          <div className="form-pair">
            <DateField
              label="From"
              today={today}
              value={startsOn}
              onChange={(startsOn) => draft.set({ startsOn })}
              error={faults.startsOn}
            />
            <DateField
              label="Until"
              today={today}
              value={endsOn}
              onChange={(endsOn) => draft.set({ endsOn })}
              error={faults.endsOn}
            />
          </div>
          <PickField
            label="Keeper"
            hint="Who watches it and checks in."
            people
            value={keepers.find(({ id }) => id === keeperId) ?? null}
            onChange={(pick) => draft.set({ keeperId: pick?.id ?? null })}
            options={keepers}
            error={faults.keeper ?? faults.keeperId}
          />
        </>
      )}
    </FormDialog>
  );
}
