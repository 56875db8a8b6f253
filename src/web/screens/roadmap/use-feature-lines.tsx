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

type Feature = Row<'feature'>;

/** What can be done with a feature where it stands in a list; `dialogs` stand on the screen. */
export function useFeatureLines(): { linesOf: (facts: FeatureFacts) => MenuLine[]; dialogs: ReactNode } {
  const { at, decides } = useHere();
  const stages = useStages();
  const place = usePlacing();
  const [promising, setPromising] = useState<Feature>();
  const linesOf = ({ feature }: FeatureFacts): MenuLine[] => [
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
      run: () => setPromising(feature),
    },
    ...thingLines(feature.short, at(`features/${feature.short}`)),
  ];
  const dialogs = (
    <>
      {stages.dialog}
      {promising && <PromiseDialog feature={promising} onClose={() => setPromising(undefined)} />}
    </>
  );
  return { linesOf, dialogs };
}

function isAside({ stage }: Feature): boolean {
  return stage === 'parked' || stage === 'declined' || stage === 'retired';
}
