import { useHere } from '../../here/here.tsx';
import { useColumnInAddress } from '../../parts/cards/use-one-column.tsx';
import { thingLines } from '../../shell/thing.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { useStages } from '../feature/use-stages.tsx';
import type { Grouping, Part } from '../views/arrange.ts';
import { Board } from '../views/board.tsx';
import { horizonOf, roadColumns } from './road.ts';
import { RoadCard } from './road-card.tsx';
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
  const { decides, at } = useHere();
  const staging = useStages();
  const place = usePlacing();
  const toHorizon = ({ feature }: FeatureFacts, to: string) => {
    const column = roadColumns.find(({ id }) => id === (to || 'none'));
    if (column && horizonOf(column.id) !== feature.horizon) void place(feature, column.id);
  };
  const moves: Record<string, (facts: FeatureFacts, to: string) => void> = {
    stage: ({ feature }, to) => staging.move(feature, to),
    horizon: toHorizon,
  };
  const onMove = moves[grouping.id];
  const column = useColumnInAddress();
  return (
    <>
      <Board<FeatureFacts>
        parts={parts}
        cardOf={featureOf}
        textOf={textOf}
        onMove={onMove}
        onPeek={onPeek}
        column={column}
        comesTo={comesTo}
        card={(facts, { grabbed, onFocus, keys }) => (
          <RoadCard
            key={facts.id}
            facts={facts}
            score={worth.get(facts.id)}
            grabbed={grabbed}
            onFocus={onFocus}
            keys={keys}
            menu={[
              onMove
                ? parts
                    .filter(({ id }) => id !== grouping.of(facts))
                    .map(({ id, says }) => ({
                      id: `feature.to-${id}`,
                      says: `${decides(grouping.id === 'horizon' ? 'scope' : 'qualify') ? '' : 'Propose: '}Move to ${says.toLowerCase()}`,
                      run: () => onMove(facts, id),
                    }))
                : [],
              [
                {
                  id: 'list.peek',
                  says: 'Look at it here',
                  keys: ['space'],
                  run: () => onPeek(facts.feature.short),
                },
                ...thingLines(facts.feature.short, at(`features/${facts.feature.short}`)),
              ],
            ]}
          />
        )}
      />
      {staging.dialog}
    </>
  );
}
