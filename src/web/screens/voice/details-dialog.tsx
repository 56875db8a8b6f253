import { useState } from 'react';
import { feedbackKinds } from '#domain/feedback';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { useCustomerNames } from './use-customer-names.ts';

type Feedback = Row<'feedback'>;
type Fields = Pick<Feedback, 'kind' | 'who' | 'customer' | 'email' | 'source' | 'receivedOn' | 'keeperId' | 'dueOn'>;

const kinds = feedbackKinds.map((id) => ({ id, says: id.slice(0, 1).toUpperCase() + id.slice(1) }));

/** Changes who said it, where and when, and who sees to a complaint; the words stay as they were said. */
export function DetailsDialog({ feedback, onClose }: { feedback: Feedback; onClose: () => void }) {
  const act = useAct();
  const { today } = useHere();
  const customers = useCustomerNames();
  const keepers = usePeoplePicks();
  const [before] = useState(feedback);
  const [fields, setFields] = useState<Fields>(feedback);
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }));
  const send = async () => {
    const now: Fields = {
      ...fields,
      who: fields.who?.trim() || null,
      customer: fields.customer?.trim() || null,
      email: fields.email?.trim() || null,
      source: fields.source.trim() || before.source,
    };
    const names = (
      ['kind', 'who', 'customer', 'email', 'source', 'receivedOn', 'keeperId', 'dueOn'] satisfies (keyof Fields)[]
    ).filter((name) => now[name] !== before[name]);
    if (names.length === 0) return {};
    const pick = (from: Fields) => Object.fromEntries(names.map((name) => [name, from[name]]));
    const outcome = await act(
      'feedback.edit',
      { feedback: before.id, ...pick(now), was: pick(before) },
      { about: [{ kind: 'feedback', id: before.id }], quiet: true, says: `Changed ${before.short}.` },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog title={`Who said ${feedback.short}`} verb="Change" onClose={onClose} send={send}>
      {(faults) => (
        <>
          <div className="form-pair">
            <TextField
              label="Who said it"
              autoFocus
              maxLength={200}
              value={fields.who ?? ''}
              onChange={(who) => set({ who })}
              error={faults.who ?? faults['']}
            />
            <TextField
              label="Company"
              maxLength={200}
              suggests={customers}
              value={fields.customer ?? ''}
              onChange={(customer) => set({ customer })}
              error={faults.customer}
            />
          </div>
          <div className="form-pair">
            <TextField
              label="E-mail"
              inputMode="email"
              maxLength={200}
              value={fields.email ?? ''}
              onChange={(email) => set({ email })}
              error={faults.email}
            />
            <TextField
              label="Where"
              maxLength={100}
              value={fields.source}
              onChange={(source) => set({ source })}
              error={faults.source}
            />
          </div>
          <div className="form-pair">
            <SelectField label="Kind" value={fields.kind} onChange={(kind) => set({ kind })} options={kinds} />
            <DateField
              label="When"
              past
              today={today}
              value={fields.receivedOn}
              onChange={(receivedOn) => receivedOn && set({ receivedOn })}
              error={faults.receivedOn}
            />
          </div>
          {fields.kind === 'complaint' && (
            <div className="form-pair">
              <PickField
                label="Who sees to it"
                people
                options={keepers}
                value={keepers.find(({ id }) => id === fields.keeperId) ?? null}
                onChange={(pick) => set({ keeperId: pick?.id ?? null })}
                error={faults.keeperId}
              />
              <DateField
                label="Due"
                today={today}
                value={fields.dueOn}
                onChange={(dueOn) => set({ dueOn })}
                error={faults.dueOn}
              />
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}
