import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useColumnInAddress } from '../../parts/cards/use-one-column.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { useStages } from '../feature/use-stages.tsx';
import type { Grouping, Part } from '../views/arrange.ts';
import { Board } from '../views/board.tsx';
import { horizonOf, roadColumns } from './road.ts';
import { RoadCard } from './road-card.tsx';
import { FeaturesBar } from './together/features-bar.tsx';
import { useBulk } from './together/use-bulk.tsx';
import { usePicked } from './together/use-picked.ts';
import { useFeatureLines } from './use-feature-lines.tsx';
import { usePlacing } from './use-placing.ts';

interface StageBoardProps {
  parts: readonly Part<FeatureFacts>[];
  grouping: Grouping<FeatureFacts>;
  worth: ReadonlyMap<string, number>;
  textOf: (facts: FeatureFacts) => string;
  onPeek: (short: string) => void;
  comesTo?: string | undefined;
}

const featureOf = ({ feature }: FeatureFacts) => feature;

/** Features in columns by stage, or by what else they are grouped by; a card moved to another stage or horizon goes there. */
export function StageBoard({ parts, grouping, worth, textOf, onPeek, comesTo }: StageBoardProps) {
  const staging = useStages();
  const place = usePlacing();
  const { linesOf, dialogs } = useFeatureLines();
  const rows = useMemo(() => parts.flatMap((part) => part.rows), [parts]);
  const picks = usePicked(rows);
  const bulk = useBulk({ grabs: true });
  const toStage = (features: readonly Row<'feature'>[], to: string) => {
    const moved = features.filter(({ stage }) => stage !== to);
    const [first] = moved;
    if (moved.length > 1) bulk.move(moved, to);
    else if (first) staging.move(first, to);
  };
  const toHorizon = (features: readonly Row<'feature'>[], to: string) => {
    const column = roadColumns.find(({ id }) => id === (to || 'none'));
    const moved = features.filter(({ horizon }) => column && horizonOf(column.id) !== horizon);
    const [first] = moved;
    if (!column || !first) return;
    if (moved.length > 1) bulk.place(moved, column.id);
    else void place(first, column.id);
  };
  const moves: Record<string, (features: readonly Row<'feature'>[], to: string) => void> = {
    stage: toStage,
    horizon: toHorizon,
  };
  const move = moves[grouping.id];
  const column = useColumnInAddress();
  return (
    <>
      <Board<FeatureFacts>
        parts={parts}
        cardOf={featureOf}
        textOf={textOf}
        onMove={move && ((facts, to) => move(picks.with(facts).map(featureOf), to))}
        selected={picks.selected}
        onSelect={picks.onSelect}
        onPeek={onPeek}
        column={column}
        comesTo={comesTo}
        card={(facts, { grabbed, onFocus, keys, select }) => (
          <RoadCard
            key={facts.id}
            facts={facts}
            score={worth.get(facts.id)}
            grabbed={grabbed}
            onFocus={onFocus}
            keys={keys}
            menu={[
              select,
              [
                {
                  id: 'list.peek',
                  says: 'Look at it here',
                  keys: ['space'],
                  run: () => onPeek(facts.feature.short),
                },
                ...linesOf(facts),
              ],
            ]}
          />
        )}
      />
      <FeaturesBar bulk={bulk} picks={picks} />
      {dialogs}
      {staging.dialog}
    </>
  );
}
