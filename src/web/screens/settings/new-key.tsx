import { useRef, useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSending } from '../../session/form.ts';
import { Choices } from '../choices.tsx';

const ends = [
  { id: '30', says: 'in 30 days' },
  { id: '90', says: 'in 90 days' },
  { id: '365', says: 'in a year' },
  { id: 'never', says: 'never' },
] as const;
type End = (typeof ends)[number]['id'];

const powers = [
  { id: 'read', says: 'Read', hint: 'See what you see, change nothing.' },
  { id: 'propose', says: 'Propose', hint: 'What needs a decision becomes a proposal, even where you decide.' },
  { id: 'decide', says: 'Decide', hint: 'Do all that you may do, at once.' },
] as const;

/** What a key is for, how much it may do and when it ends. */
export function NewKey({ onMade }: { onMade: (key: string) => void }) {
  const act = useAct();
  const [label, setLabel] = useState('');
  const [power, setPower] = useState<(typeof powers)[number]['id']>('propose');
  const [end, setEnd] = useState<End>('90');
  const { faults, busy, check, setFaults, send } = useSending();
  const submit = () => {
    if (!check({ label: !label.trim() && 'Say what it is for.' })) return;
    void send([], async () => {
      const days = end === 'never' ? null : Number(end);
      const outcome = await act('key.create', { label, power, days }, { quiet: true });
      setFaults(faultsOf(outcome));
      if (outcome?.is === 'done' && outcome.output.key) onMade(outcome.output.key);
    });
  };
  const form = useRef<HTMLFormElement>(null);
  const begin = () => form.current?.querySelector('input')?.focus();
  useActions([{ id: 'key.make', says: 'Make a key', keys: ['c'], group: 'API keys', run: begin }]);
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
      <TextField
        label="What is it for?"
        placeholder="Nightly report"
        value={label}
        onChange={setLabel}
        error={faults.label}
        maxLength={100}
      />
      <Choices legend="What may it do?" value={power} onChange={setPower} options={powers} />
      <SelectField label="Ends" value={end} onChange={setEnd} options={ends} />
      <StatusMessage kind="bad">{faults['']}</StatusMessage>
      <Button type="submit" busy={busy}>
        Make the key
      </Button>
    </form>
  );
}
