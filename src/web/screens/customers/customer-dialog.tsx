import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { useCustomers } from './use-customers.ts';

type Customer = Row<'customer'>;
type Fields = Pick<Customer, 'name' | 'segment' | 'revenue' | 'currency' | 'renewsOn' | 'keeperId'>;

const names = ['name', 'segment', 'revenue', 'currency', 'renewsOn', 'keeperId'] satisfies (keyof Fields)[];
const unknown: Fields = { name: '', segment: null, revenue: null, currency: null, renewsOn: null, keeperId: null };

interface CustomerDialogProps {
  /** The customer to change, instead of a new one. */
  customer?: Customer | undefined;
  onClose: () => void;
}

/** Adds a customer, or changes what is known of one. */
export function CustomerDialog({ customer, onClose }: CustomerDialogProps) {
  const act = useAct();
  const { product, today } = useHere();
  const customers = useCustomers();
  const keepers = usePeoplePicks();
  const segments = [...new Set(customers.flatMap(({ segment }) => segment ?? []))].sort();
  const usual = customers.find(({ currency }) => currency !== null)?.currency ?? 'EUR';
  const [before] = useState(customer);
  const [fields, setFields] = useState<Fields>({ ...unknown, ...customer, currency: customer?.currency ?? usual });
  const set = (change: Partial<Fields>) => setFields((now) => ({ ...now, ...change }));
  const send = async () => {
    if (fields.name.trim() === '') return { name: 'Write the name of the company.' };
    const now: Fields = {
      ...fields,
      name: fields.name.trim(),
      segment: fields.segment?.trim() || null,
      currency: fields.revenue === null ? (before?.currency ?? null) : fields.currency?.trim().toUpperCase() || null,
    };
    const outcome = before ? await change(before, now) : await add(now);
    return outcome && faultsOf(outcome);
  };
  const add = ({ name, segment, revenue, currency, renewsOn, keeperId }: Fields) =>
    act(
      'customer.add',
      {
        product: product.id,
        name,
        ...(segment ? { segment } : {}),
        ...(revenue === null ? {} : { revenue }),
        ...(currency ? { currency } : {}),
        ...(renewsOn ? { renewsOn } : {}),
        ...(keeperId ? { keeper: keeperId } : {}),
      },
      { quiet: true, says: `Added ${name}.` },
    );
  const change = async (row: Customer, now: Fields) => {
    const changed = names.filter((name) => now[name] !== row[name]);
    const pick = (from: Fields) => Object.fromEntries(changed.map((name) => [name, from[name]]));
    return act(
      'customer.edit',
      { customer: row.id, ...pick(now), was: pick(row) },
      { guess: { kind: 'customer', id: row.id, fields: pick(now) }, quiet: true, says: `Changed ${now.name}.` },
    );
  };
  return (
    <FormDialog
      title={customer ? `Change ${customer.name}` : 'Add a customer'}
      verb={customer ? 'Change' : 'Add'}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="Name"
            required
            autoFocus
            maxLength={200}
            value={fields.name}
            onChange={(name) => set({ name })}
            error={faults.name ?? faults['']}
          />
          <TextField
            label="Segment"
            hint="What kind of customer it is, such as Housing."
            maxLength={100}
            suggests={segments}
            value={fields.segment ?? ''}
            onChange={(segment) => set({ segment })}
            error={faults.segment}
          />
          <div className="form-pair">
            <NumberField
              label="Revenue"
              unit="a year"
              min={0}
              value={fields.revenue}
              onChange={(revenue) => set({ revenue })}
              error={faults.revenue}
            />
            <TextField
              label="Currency"
              maxLength={3}
              value={fields.currency ?? ''}
              onChange={(currency) => set({ currency })}
              error={faults.currency}
            />
          </div>
          <div className="form-pair">
            <DateField
              label="Renews"
              today={today}
              value={fields.renewsOn}
              onChange={(renewsOn) => set({ renewsOn })}
              error={faults.renewsOn}
            />
            <PickField
              label="Keeper"
              people
              options={keepers}
              value={keepers.find(({ id }) => id === fields.keeperId) ?? null}
              onChange={(pick) => set({ keeperId: pick?.id ?? null })}
              error={faults.keeper ?? faults.keeperId}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
