import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { thingLines } from '../../shell/thing.ts';
import { PromiseDialog } from '../feature/promise-dialog.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { useStages } from '../feature/use-stages.tsx';
import { placesOf } from './road.ts';
import { usePlacing } from './use-placing.ts';
import { useServing } from './use-serving.tsx';

type Feature = Row<'feature'>;

/** What can be done with a feature where it stands in a list or on a board; `dialogs` stand on the screen. */
export function useFeatureLines(): { linesOf: (facts: FeatureFacts) => MenuLine[]; dialogs: ReactNode } {
  const { at, decides } = useHere();
  const stages = useStages();
  const place = usePlacing();
  const serving = useServing();
  const [promising, setPromising] = useState<FeatureFacts>();
  const linesOf = (facts: FeatureFacts): MenuLine[] => {
    const { feature } = facts;
    return [
      ...stages.linesOf(feature).flat(),
      ...placesOf(feature).map(({ id, says, because }) => ({
        id: `feature.horizon-${id}`,
        says: `${decides('scope') ? '' : 'Propose: '}${says}`,
        because,
        seldom: id === 'none',
        run: () => void place(feature, id),
      })),
      {
        id: 'feature.promise',
        says: decides('promise') ? 'Promise…' : 'Propose a promise…',
        keys: ['shift+d'],
        because: isAside(feature) ? `What is ${feature.stage} is not promised.` : undefined,
        run: () => setPromising(facts),
      },
      { id: 'feature.serve', says: 'Serve an objective…', keys: ['l'], run: () => serving.ask([facts]) },
      ...thingLines(feature.short, at(`features/${feature.short}`)),
    ];
  };
  const dialogs = (
    <>
      {stages.dialog}
      {serving.dialog}
      {promising && <PromiseDialog {...promising} onClose={() => setPromising(undefined)} />}
    </>
  );
  return { linesOf, dialogs };
}

function isAside({ stage }: Feature): boolean {
  return stage === 'parked' || stage === 'declined' || stage === 'retired';
}
