import { useMemo, useRef, useState } from 'react';
import { CardSelected } from '../../parts/cards/card-selection.ts';
import { useCardFind } from '../../parts/cards/use-card-find.ts';
import { useCardSelection } from '../../parts/cards/use-card-selection.ts';
import { useGrab } from '../../parts/cards/use-grab.ts';
import { useColumnInAddress, useOneColumn } from '../../parts/cards/use-one-column.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { Aside } from './aside.tsx';
import { onTheRoad, type RoadColumnId, roadColumns } from './road.ts';
import { RoadCard } from './road-card.tsx';
import { RoadColumnBox } from './road-column.tsx';
import { FeaturesBar } from './together/features-bar.tsx';
import { sayFeatures } from './together/say-placed.ts';
import { useBulk } from './together/use-bulk.tsx';
import { usePicked } from './together/use-picked.ts';
import { useFeatureLines } from './use-feature-lines.tsx';
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
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const { columns, shipped, parked, declined } = useMemo(() => onTheRoad(facts, worth), [facts, worth]);
  const rows = useMemo(() => columns.flatMap(({ facts: inside }) => inside), [columns]);
  const place = usePlacing();
  const { linesOf, dialogs } = useFeatureLines();
  const picks = usePicked(rows);
  const bulk = useBulk({ grabs: true });
  /** A card goes with all that are selected if it is one of them. */
  const dropped = (id: string, to: RoadColumnId) => {
    const held = facts.find((each) => each.id === id);
    if (!held) return;
    const moved = picks.with(held).flatMap(({ feature }) => ((feature.horizon ?? 'none') === to ? [] : [feature]));
    const [first] = moved;
    if (!first) return;
    say(`${sayFeatures(moved)} to ${roadColumns.find(({ id: column }) => column === to)?.says ?? to}.`);
    if (moved.length === 1) void place(first, to);
    else bulk.place(moved, to);
  };
  const { cursor, setCursor, held, onKeyDown, bar } = useGrab({
    box,
    columns: columns.map(({ id, says, facts: inside }) => ({ id, says, cards: inside.map(({ feature }) => feature) })),
    onMove: dropped,
    onPeek,
    say,
    comesTo,
    manyWith: (id) => (picks.selected.has(id) ? picks.selected.size : 1),
  });
  const choosing = useCardSelection({
    label: 'Roadmap',
    box,
    order: rows,
    cursor,
    selected: picks.selected,
    onSelect: picks.onSelect,
  });
  const one = useOneColumn({
    box,
    columns: columns.map(({ id, says, facts: inside }) => ({ id, says, count: inside.length })),
    chosen: useColumnInAddress(),
  });
  const reveal = one.reveal && (({ feature }: FeatureFacts) => one.reveal?.(feature.horizon ?? 'none'));
  const find = useCardFind({ label: 'The roadmap', box, rows, cardOf: featureOf, textOf, cursor, setCursor, reveal });
  const menuOf = (of: FeatureFacts) => [
    choosing.lineOf(of.id),
    [
      { id: 'list.peek', says: 'Look at it here', keys: ['space'], run: () => onPeek(of.feature.short) },
      ...linesOf(of),
    ],
  ];
  return (
    <>
      {find}
      {one.picker}
      <div className="road">
        <p id="road-keys" className="unseen">
          M grabs the card, arrows choose a column, Enter drops it, X selects it, Space shows it beside the list.
        </p>
        <p className="unseen" aria-live="polite">
          {said}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from card to card, each of which is a link. */}
        <div
          className="columns road-columns"
          ref={box}
          onKeyDown={(event) => {
            choosing.onKeyDown(event);
            onKeyDown(event);
          }}
          onClickCapture={choosing.onClickCapture}
        >
          <CardSelected value={choosing.around}>
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
          </CardSelected>
        </div>
        {bar}
        <Aside shipped={shipped} parked={parked} declined={declined} />
      </div>
      <FeaturesBar bulk={bulk} picks={picks} />
      {dialogs}
    </>
  );
}
