import type { Row } from '#domain/records';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Actions } from '../actions/actions.tsx';
import { SprintPage } from '../sprint/sprint-page.tsx';
import { useDelivery } from '../sprint/use-delivery.ts';
import { RetroColumn, sides } from './column.tsx';
import './retro.css';

const address = { sprint: anyWord };

/** The look back at a sprint: notes on three sides with votes, and what is done about them. */
export function Screen() {
  const [{ sprint: asked }, go] = useQueryWords(address);
  const { at } = useHere();
  const delivery = useDelivery();
  const { running, closed, sprints } = delivery;
  const begun = [...(running ? [running] : []), ...closed];
  const sprint = sprints.find(({ id }) => id === asked) ?? running ?? closed[0];
  return (
    <SprintPage view="retro" title="Retro" kind="sheet" delivery={delivery}>
      {sprint ? (
        <Retro key={sprint.id} sprint={sprint} begun={begun} onChoose={(id) => go({ sprint: id })} />
      ) : (
        <EmptyState
          title="No sprint to look back at"
          says="When a sprint runs or is closed, the team notes here what went well, what to improve and what to try; what it decides to do becomes actions."
          action={<a href={at('sprint')}>Plan a sprint</a>}
        />
      )}
    </SprintPage>
  );
}

interface RetroProps {
  sprint: Row<'sprint'>;
  begun: readonly Row<'sprint'>[];
  onChoose: (id: string) => void;
}

function Retro({ sprint, begun, onChoose }: RetroProps) {
  useLineKeys({ group: 'Retro', lines: '.retro-column li', one: 'note' });
  useActions([
    {
      id: 'retro.note',
      says: 'Write a note',
      keys: ['c'],
      group: 'Retro',
      run: () => document.querySelector<HTMLElement>('.retro-form textarea')?.focus(),
    },
  ]);
  const all = begun.some(({ id }) => id === sprint.id) ? begun : [sprint, ...begun];
  return (
    <div className="retro">
      <header className="retro-head">
        <SelectField
          bare
          label="Sprint"
          value={sprint.id}
          onChange={onChoose}
          options={all.map(({ id, name, state }) => ({ id, says: `${name} · ${state}` }))}
        />
        <span dir="auto">{sprint.goal}</span>
      </header>
      <div className="retro-columns">
        {sides.map((side) => (
          <RetroColumn key={side} sprint={sprint} side={side} />
        ))}
      </div>
      <Actions about={{ kind: 'sprint', id: sprint.id }} />
    </div>
  );
}
