import { useState } from 'react';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSending } from '../../session/form.ts';
import { SavedText } from './saved-text.tsx';
import { Section } from './settings-page.tsx';

const ways = [
  { id: 'sprints', says: 'in sprints' },
  { id: 'flow', says: 'in flow' },
] as const;

/** The teams that build the product and how each works. */
export function Teams() {
  const act = useAct();
  const here = useHere();
  const { product } = here;
  const teams = useRows({
    kind: 'team',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  const decides = here.decides('team');
  const guess = (id: string, fields: Record<string, unknown>) =>
    decides ? { guess: { kind: 'team' as const, id, fields } } : {};
  return (
    <Section
      title="Teams"
      says={decides ? undefined : `What you change here becomes a proposal to ${here.whoDecides('team')}.`}
    >
      <ul className="settings-list">
        {teams.map((team) => (
          <li key={team.id} className="team-line">
            <SavedText
              label="Team"
              value={team.name}
              onSave={async (name, was) =>
                Object.values(
                  faultsOf(
                    await act(
                      'team.edit',
                      { team: team.id, name, was: { name: was } },
                      { says: 'Team renamed.', quiet: true, ...guess(team.id, { name }) },
                    ),
                  ),
                )[0]
              }
            />
            <SelectField
              label="Works"
              value={team.works}
              onChange={(works) =>
                void act(
                  'team.edit',
                  { team: team.id, works, was: { works: team.works } },
                  { says: 'Team changed.', ...guess(team.id, { works }) },
                )
              }
              options={ways}
            />
          </li>
        ))}
      </ul>
      <NewTeam />
    </Section>
  );
}

function NewTeam() {
  const act = useAct();
  const { product } = useHere();
  const [name, setName] = useState('');
  const { faults, busy, check, setFaults, send } = useSending();
  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!check({ name: !name.trim() && 'Name the team.' })) return;
        void send([], async () => {
          const outcome = await act(
            'team.create',
            { product: product.id, name },
            { says: `Team ${name} added.`, quiet: true },
          );
          setFaults(faultsOf(outcome));
          if (isTaken(outcome)) setName('');
        });
      }}
    >
      <TextField
        label="Another team"
        value={name}
        onChange={setName}
        error={faults.name ?? faults['']}
        maxLength={100}
        autoComplete="off"
      />
      <Button type="submit" busy={busy}>
        Add
      </Button>
    </form>
  );
}
