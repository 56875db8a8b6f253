import { useRef, useState } from 'react';
import type { Role } from '#domain/rights';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useProducts } from '../../frame/product-gate.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSending } from '../../session/form.ts';
import { RolePicks } from './role-picks.tsx';

const lasts = [
  { id: '1', says: 'one day' },
  { id: '7', says: 'a week' },
  { id: '30', says: '30 days' },
] as const;

/** Who is invited, and to which roles. */
export function Invite({ onMade }: { onMade: (name: string, token: string) => void }) {
  const act = useAct();
  const products = useProducts();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [admin, setAdmin] = useState(false);
  const [picked, setPicked] = useState<Record<string, readonly Role[]>>({});
  const [days, setDays] = useState<(typeof lasts)[number]['id']>('7');
  const { faults, busy, check, setFaults, send } = useSending();
  const submit = () => {
    if (!check({ name: !name.trim() && 'Write the name of whoever you invite.' })) return;
    void send([], async () => {
      const roles = Object.entries(picked).flatMap(([product, held]) => held.map((role) => ({ product, role })));
      const address = email.trim() ? { email: email.trim() } : {};
      const outcome = await act(
        'member.invite',
        { name, ...address, admin, roles, days: Number(days) },
        { quiet: true },
      );
      setFaults(faultsOf(outcome));
      if (outcome?.is === 'done' && outcome.output.token) onMade(name, outcome.output.token);
    });
  };
  const form = useRef<HTMLFormElement>(null);
  const begin = () => form.current?.querySelector('input')?.focus();
  useActions([{ id: 'member.invite', says: 'Invite somebody', keys: ['c'], group: 'People', run: begin }]);
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField label="Name" value={name} onChange={setName} error={faults.name} autoComplete="off" maxLength={100} />
      <TextField
        label="E-mail (optional)"
        hint="With it, only an account of this address can accept."
        type="email"
        value={email}
        onChange={setEmail}
        error={faults.email}
        autoComplete="off"
      />
      {products.map((product) => (
        <RolePicks
          key={product.id}
          legend={`Roles in ${product.name}`}
          value={picked[product.id] ?? []}
          onChange={(roles) => setPicked({ ...picked, [product.id]: roles })}
        />
      ))}
      <Checkbox label="Administrator of the workspace" checked={admin} onChange={setAdmin} />
      <SelectField label="The link works for" value={days} onChange={setDays} options={lasts} />
      <StatusMessage kind="bad">{faults[''] ?? faults.roles}</StatusMessage>
      <Button type="submit" busy={busy}>
        Make the link
      </Button>
    </form>
  );
}
