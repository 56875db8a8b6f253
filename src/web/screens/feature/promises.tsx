import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { sayChance } from './forecast-words.ts';
import { MovePromiseDialog } from './move-promise-dialog.tsx';
import { usePromiseEnds } from './use-promise-ends.ts';

interface PromisesProps {
  promises: readonly Row<'promise'>[];
  forecast: PromisedForecast | undefined;
}

/** What was promised to whom, for which day, by whom, and the chance to keep it. */
export function Promises({ promises, forecast }: PromisesProps) {
  const chances = new Map(forecast?.promises.map(({ promise, chance }) => [promise, chance]));
  return (
    <table className="table feature-promises">
      <thead>
        <tr>
          <th scope="col">Promised to</th>
          <th scope="col">For</th>
          <th scope="col">Chance</th>
          <th scope="col">By</th>
          <th scope="col">
            <span className="unseen">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {promises.map((promise) => (
          <PromiseLine key={promise.id} promise={promise} chance={chances.get(promise.id) ?? null} />
        ))}
      </tbody>
    </table>
  );
}

function PromiseLine({ promise, chance }: { promise: Row<'promise'>; chance: number | null }) {
  const { today } = useHere();
  const [moving, setMoving] = useState(false);
  const { keep, withdraw } = usePromiseEnds(promise);
  const maker = useRow('member', promise.madeBy)?.name ?? 'Somebody';
  const open = promise.state === 'open';
  const because = open ? undefined : `It is ${promise.state} already.`;
  return (
    <tr>
      <td dir="auto">
        {promise.toWhom}
        {promise.note && (
          <div className="meta">
            <LightText text={promise.note} />
          </div>
        )}
      </td>
      <td>
        <time dateTime={promise.dueOn} title={sayDayInFull(promise.dueOn)}>
          {sayDay(promise.dueOn, today)}
        </time>
      </td>
      <td>{open ? (chance === null ? '–' : sayChance(chance)) : promise.state}</td>
      <td>
        {maker.split(' ')[0]},{' '}
        <time dateTime={promise.madeOn} title={sayDayInFull(promise.madeOn)}>
          {sayDay(promise.madeOn, today)}
        </time>
      </td>
      <td className="number">
        <Menu
          of={`Promise to ${promise.toWhom}`}
          align="end"
          trigger={<IconButton label={`Promise to ${promise.toWhom}: what can be done`} icon={<Ellipsis />} />}
          groups={[
            [
              {
                id: 'promise.move',
                says: 'Move to another date…',
                keys: ['shift+d'],
                because,
                run: () => setMoving(true),
              },
              { id: 'promise.keep', says: 'It was kept', because, run: keep },
              { id: 'promise.withdraw', says: 'Withdraw', because, run: withdraw },
            ],
          ]}
        />
        {moving && <MovePromiseDialog promise={promise} onClose={() => setMoving(false)} />}
      </td>
    </tr>
  );
}
