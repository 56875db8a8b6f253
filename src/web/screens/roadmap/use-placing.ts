import { useCallback } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { horizonOf, type RoadColumnId } from './road.ts';
import { sayPlaced } from './together/say-placed.ts';

/** Places a feature in a column; who does not decide it proposes it. */
export function usePlacing() {
  const act = useAct();
  return useCallback(
    (feature: Row<'feature'>, to: RoadColumnId) => {
      const horizon = horizonOf(to);
      return act(
        'feature.place',
        { feature: feature.id, horizon, was: { horizon: feature.horizon } },
        {
          guess: { kind: 'feature', id: feature.id, fields: { horizon } },
          says: sayPlaced([feature], to),
        },
      );
    },
    [act],
  );
}
