import { useState } from 'react';
import type { Mode } from '#domain/rights';
import { isSampleEmail } from '#domain/sample-people';
import { faultsOf, useAct } from '../../act/act.tsx';
import { arrived } from '../../client/arrived.ts';
import { useRows, useWorkspaceClient } from '../../client/hooks.ts';
import { realTimers } from '../../client/timers.ts';
import { useProducts } from '../../frame/product-gate.tsx';
import { useWorkspaceHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSending } from '../../session/form.ts';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { Choices } from '../choices.tsx';
import { modeNames, modes } from './modes.ts';
import { timeZones } from './time-zones.ts';

/** A new product: what it is called, who runs it and who builds it. */
export function Screen() {
  const { admin } = useWorkspaceHere();
  return (
    <Page title="New product" trail={[{ says: 'New product' }]}>
      {admin ? (
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
  const { store } = useWorkspaceClient();
  const people = useRows({ kind: 'member', key: 'active', where: ({ state }) => state === 'active' });
  const isAlone = people.filter(({ email }) => !isSampleEmail(email)).length < 2;
  const [name, setName] = useState('');
  // Whoever is alone would propose half of their work to nobody.
  const [mode, setMode] = useState<Mode>(isAlone ? 'one person' : 'both');
  const [part, setPart] = useState(modes[mode].parts[0]?.id ?? 'none');
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
      await arrived(store, realTimers, 'product', outcome.output.id);
      goTo(`/products/new/${outcome.output.slug}`);
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
