import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { PickField } from '../../parts/pick-field.tsx';
import { useCustomers } from '../customers/use-customers.ts';
import { FormDialog } from '../form-dialog.tsx';

interface EndDialogProps {
  customer: Row<'customer'>;
  /** How much was heard from it. */
  feedback: number;
  onClose: () => void;
  /** It is gone, into the customer of this short id where it was merged. */
  onEnded: (into?: string) => void;
}

/** Merges a customer into another one, or removes it where nothing was heard from it. */
export function EndDialog({ customer, feedback, onClose, onEnded }: EndDialogProps) {
  const act = useAct();
  const client = useClient();
  const others = useCustomers().filter(({ id }) => id !== customer.id);
  const [intoId, setInto] = useState<string | null>(null);
  const options = others.map(({ id, name, segment }) => ({ id, says: name, note: segment ?? undefined }));
  const into = others.find(({ id }) => id === intoId);
  const send = async () => {
    const own = { kind: 'customer', id: customer.id, version: customer.version } as const;
    if (!into && feedback > 0) return { into: 'Pick the customer whose feedback this becomes.' };
    if (into) {
      const seen = client.seeing(own, { kind: 'customer', id: into.id });
      const merged = await act('customer.merge', () => ({ customer: customer.id, into: into.id, seen: seen() }), {
        quiet: true,
        says: `${customer.name} is part of ${into.name} now.`,
      });
      if (merged?.is === 'done') onEnded(into.short);
      return merged && faultsOf(merged);
    }
    const seen = client.seeing(own);
    const removed = await act('customer.remove', () => ({ customer: customer.id, seen: seen() }), {
      quiet: true,
      says: `Removed ${customer.name}.`,
    });
    if (removed?.is === 'done') onEnded();
    return removed && faultsOf(removed);
  };
  return (
    <FormDialog
      title={`Merge or remove ${customer.name}`}
      says={
        feedback > 0
          ? 'Its feedback becomes that of another customer, and this one goes. It can be undone.'
          : 'Nothing was heard from it, so it can simply go. It can be undone.'
      }
      verb={into || feedback > 0 ? 'Merge' : 'Remove'}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <PickField
          label="Merge into"
          required={feedback > 0}
          options={options}
          value={options.find(({ id }) => id === intoId) ?? null}
          onChange={(pick) => setInto(pick?.id ?? null)}
          none="No other customer fits these words."
          error={faults.into ?? faults.customer ?? faults['']}
        />
      )}
    </FormDialog>
  );
}
