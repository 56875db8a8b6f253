import { type ReactNode, useState } from 'react';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { MoveUnderDialog } from './tree/move-under-dialog.tsx';
import { sayThing, thingOf, underNoObjective } from './tree/road-thing.ts';
import { useRehanging } from './tree/use-rehanging.ts';
import { whyNotUnder } from './tree/why-not-under.ts';

/** Asks which objective features serve, and has them serve it by one command. */
export function useServing(): {
  ask: (facts: readonly FeatureFacts[]) => void;
  dialog: ReactNode;
} {
  const { decides, product } = useHere();
  const objectives = useRows({
    kind: 'objective',
    key: `of ${product.id}`,
    where: ({ productId }) => productId === product.id,
  });
  const rehang = useRehanging();
  const [asking, setAsking] = useState<readonly FeatureFacts[]>();
  const things = (asking ?? []).map(thingOf.feature);
  const [first] = things;
  const options = () =>
    objectives
      .filter((objective) => whyNotUnder(things, thingOf.objective(objective)) === undefined)
      .map(({ id, title, short }) => ({ id, says: title, note: short }));
  const loose = whyNotUnder(things, underNoObjective) === undefined;
  const dialog = first && (
    <MoveUnderDialog
      what={things.length === 1 ? sayThing(first) : `${things.length} features`}
      label="Under the objective"
      options={[...options(), ...(loose ? [{ id: underNoObjective.id, says: 'No objective' }] : [])]}
      proposes={!decides('scope')}
      onClose={() => setAsking(undefined)}
      onMove={({ id, note }) => {
        setAsking(undefined);
        const under = id === underNoObjective.id ? { id: null, says: 'no objective' } : { id, says: note ?? '' };
        void rehang(things, under);
      }}
    />
  );
  return { ask: setAsking, dialog };
}
