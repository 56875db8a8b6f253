import { useMemo, useRef, useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { useCardFind } from '../../parts/cards/use-card-find.ts';
import { useGrab } from '../../parts/cards/use-grab.ts';
import { useColumnInAddress, useOneColumn } from '../../parts/cards/use-one-column.tsx';
import { thingLines } from '../../shell/thing.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { Aside } from './aside.tsx';
import { onTheRoad, type RoadColumnId, roadColumns } from './road.ts';
import { RoadCard } from './road-card.tsx';
import { RoadColumnBox } from './road-column.tsx';
import { usePlacing } from './use-placing.ts';

interface HorizonViewProps {
  facts: readonly FeatureFacts[];
  /** What each feature is worth, by RICE. */
  worth: ReadonlyMap<string, number>;
  textOf: (facts: FeatureFacts) => string;
  onPeek: (short: string) => void;
  comesTo: string | undefined;
}

const featureOf = ({ feature }: FeatureFacts) => feature;

/** The features by horizon: now, next, later; what was shipped or put aside stands below with its reason. */
export function HorizonView({ facts, worth, textOf, onPeek, comesTo }: HorizonViewProps) {
  const { decides, at } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const { columns, shipped, parked, declined } = useMemo(() => onTheRoad(facts, worth), [facts, worth]);
  const place = usePlacing();
  const move = (moved: FeatureFacts, to: RoadColumnId) => {
    say(`${moved.feature.short} to ${roadColumns.find(({ id }) => id === to)?.says ?? to}.`);
    void place(moved.feature, to);
  };
  const dropped = (id: string, to: RoadColumnId) => {
    const moved = facts.find((each) => each.id === id);
    if (moved && (moved.feature.horizon ?? 'none') !== to) move(moved, to);
  };
  const { cursor, setCursor, held, onKeyDown, bar } = useGrab({
    box,
    columns: columns.map(({ id, says, facts: inside }) => ({ id, says, cards: inside.map(({ feature }) => feature) })),
    onMove: dropped,
    onPeek,
    say,
    comesTo,
  });
  const rows = useMemo(() => columns.flatMap(({ facts: inside }) => inside), [columns]);
  const one = useOneColumn({
    box,
    columns: columns.map(({ id, says, facts: inside }) => ({ id, says, count: inside.length })),
    chosen: useColumnInAddress(),
  });
  const reveal = one.reveal && (({ feature }: FeatureFacts) => one.reveal?.(feature.horizon ?? 'none'));
  const find = useCardFind({ label: 'The roadmap', box, rows, cardOf: featureOf, textOf, cursor, setCursor, reveal });
  const menuOf = (of: FeatureFacts) => [
    roadColumns
      .filter(({ id }) => id !== (of.feature.horizon ?? 'none'))
      .map(({ id, says }) => ({
        id: `feature.horizon-${id}`,
        says: `${decides('scope') ? '' : 'Propose: '}${id === 'none' ? 'Take off the roadmap' : `Move to ${says.toLowerCase()}`}`,
        run: () => move(of, id),
      })),
    [
      { id: 'list.peek', says: 'Look at it here', keys: ['space'], run: () => onPeek(of.feature.short) },
      ...thingLines(of.feature.short, at(`features/${of.feature.short}`)),
    ],
  ];
  return (
    <>
      {find}
      {one.picker}
      <div className="road">
        <p id="road-keys" className="unseen">
          M grabs the card, arrows choose a column, Enter drops it, Space shows it beside the list.
        </p>
        <p className="unseen" aria-live="polite">
          {said}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from card to card, each of which is a link. */}
        <div className="columns road-columns" ref={box} onKeyDown={onKeyDown}>
          {columns.map((column) => (
            <RoadColumnBox
              key={column.id}
              column={column}
              target={held?.to === column.id}
              keep={held?.card ?? cursor}
              takes={(id) => facts.some((each) => each.id === id)}
              onDrop={(id) => dropped(id, column.id)}
            >
              {(each) => (
                <RoadCard
                  key={each.id}
                  facts={each}
                  score={worth.get(each.id)}
                  grabbed={held?.card === each.id}
                  menu={menuOf(each)}
                  onFocus={() => setCursor(each.id)}
                  keys="road-keys"
                />
              )}
            </RoadColumnBox>
          ))}
        </div>
        {bar}
        <Aside shipped={shipped} parked={parked} declined={declined} />
      </div>
    </>
  );
}
