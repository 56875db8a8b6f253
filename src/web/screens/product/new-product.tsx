import { useState } from 'react';
import type { Mode } from '#domain/rights';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useProducts } from '../../frame/product-gate.tsx';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useWorkspaceHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSending } from '../../session/form.ts';
import { Page } from '../../shell/page.tsx';
import { Choices } from '../choices.tsx';
import { MadeProduct } from './made-product.tsx';
import { modeNames, modes } from './modes.ts';
import { timeZones } from './time-zones.ts';

const words = { made: anyWord };

/** A new product: what it is called and how it is run; then where its first records come from. */
export function Screen() {
  const [{ made }] = useQueryWords(words);
  const { admin } = useWorkspaceHere();
  const product = useProducts().find(({ slug }) => slug === made);
  return (
    <Page title="New product" trail={[{ says: 'New product' }]}>
      {product ? (
        <MadeProduct product={product} />
      ) : admin ? (
        <NewProduct />
      ) : (
        <EmptyState title="New product" says="An administrator of the workspace makes products. Ask one of them." />
      )}
    </Page>
  );
}

function NewProduct() {
  const act = useAct();
  const first = useProducts().length === 0;
  const { member, workspace } = useWorkspaceHere();
  const [, setWords] = useQueryWords(words);
  const [name, setName] = useState('');
  const [mode, setMode] = useState<Mode>('both');
  const [part, setPart] = useState('pm');
  const [team, setTeam] = useState('Team');
  const [timeZone, setTimeZone] = useState(
    () => timeZones.find((zone) => zone === Intl.DateTimeFormat().resolvedOptions().timeZone) ?? 'UTC',
  );
  const { faults, busy, check, setFaults, send } = useSending();
  const parts = modes[mode].parts;
  const mine = parts.find(({ id }) => id === part) ?? parts[0];
  const submit = () => {
    if (!check({ name: !name.trim() && 'Name the product.', team: !team.trim() && 'Name its first team.' })) return;
    void send([], async () => {
      const outcome = await act('product.create', { name, mode, timeZone, team }, { quiet: true });
      setFaults(faultsOf(outcome));
      if (outcome?.is !== 'done') return;
      for (const role of mine?.roles ?? [])
        await act('role.give', { product: outcome.output.id, member: member.id, role });
      setWords({ made: outcome.output.slug });
    });
  };
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div>
        <h1>{first ? 'Your first product' : 'New product'}</h1>
        {first && <p>The workspace {workspace.name} is there. A product holds its features, stories and feedback.</p>}
      </div>
      <TextField label="Name" value={name} onChange={setName} error={faults.name} autoFocus maxLength={100} />
      <Choices
        legend="Who runs it?"
        value={mode}
        onChange={(next) => {
          setMode(next);
          setPart(modes[next].parts[0]?.id ?? 'none');
        }}
        options={modeNames.map((id) => ({ id, says: modes[id].says, hint: modes[id].hint }))}
      />
      <SelectField label="Your part in it" value={mine?.id ?? 'none'} onChange={setPart} options={parts} />
      <TextField
        label="First team"
        hint="Who builds it. More teams later."
        value={team}
        onChange={setTeam}
        error={faults.team}
        maxLength={100}
      />
      <SelectField
        label="Time zone"
        hint="Decides which day it is for promises and forecasts."
        value={timeZone}
        onChange={setTimeZone}
        options={timeZones.map((id) => ({ id, says: id.replaceAll('_', ' ') }))}
      />
      <StatusMessage kind="bad">{faults[''] ?? faults.mode ?? faults.timeZone}</StatusMessage>
      <Button kind="ink" type="submit" busy={busy}>
        Create the product
      </Button>
    </form>
  );
}
