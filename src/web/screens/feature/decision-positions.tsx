import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { DecisionPart } from './decision-part.tsx';
import { AskPosition, StatePosition } from './position-dialogs.tsx';
import { StanceMark } from './stance-mark.tsx';

const order: Row<'position'>['stance'][] = ['against', 'concern', 'asked', 'not asked', 'for'];

/** Who is for it, who is not, who was not asked: what stands against it first. */
export function DecisionPositions({
  feature,
  positions,
}: {
  feature: Row<'feature'>;
  positions: readonly Row<'position'>[];
}) {
  const [asking, setAsking] = useState(false);
  const sorted = positions.toSorted((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance));
  return (
    <DecisionPart
      id="stakeholders"
      title="Stakeholders"
      says={<span className="meta">{sayPositions(positions)}</span>}
      actions={
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Add…
        </Button>
      }
    >
      {sorted.length > 0 && (
        <ul className="decision-list">
          {sorted.map((row) => (
            <Position key={row.id} row={row} />
          ))}
        </ul>
      )}
      {asking && <AskPosition feature={feature} onClose={() => setAsking(false)} />}
    </DecisionPart>
  );
}

function Position({ row }: { row: Row<'position'> }) {
  const act = useAct();
  const client = useClient();
  const { today, decides, member } = useHere();
  const [stating, setStating] = useState(false);
  const remove = () => {
    const seen = client.seeing({ kind: 'position', id: row.id });
    return act('position.remove', () => ({ position: row.id, seen: seen() }), { says: `Took ${row.name} off.` });
  };
  const stateSays = row.memberId === member.id ? 'Say where you stand…' : 'State…';
  const offSays = decides('qualify') ? 'Take off' : 'Propose to take off';
  return (
    <li>
      <p>
        <span dir="auto">{row.name}</span> <StanceMark stance={row.stance} />
        {row.statedOn && <span className="meta"> {sayDay(row.statedOn, today)}</span>}
      </p>
      {row.note && <LightText text={row.note} />}
      <div className="buttons">
        <Button kind="quiet" onClick={() => setStating(true)} aria-label={`${stateSays} ${row.name}`}>
          {stateSays}
        </Button>
        <Button kind="quiet" onClick={() => void remove()} aria-label={`${offSays} ${row.name}`}>
          {offSays}
        </Button>
      </div>
      {stating && <StatePosition row={row} onClose={() => setStating(false)} />}
    </li>
  );
}

/** How many stand where: `1 concern, 2 for`. */
function sayPositions(positions: readonly Row<'position'>[]): string {
  if (positions.length === 0) return 'nobody was asked';
  const counts = Map.groupBy(positions, ({ stance }) => stance);
  return order
    .flatMap((stance) => {
      const count = counts.get(stance)?.length ?? 0;
      return count === 0 ? [] : [`${count} ${stance}`];
    })
    .join(', ');
}
