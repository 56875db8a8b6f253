import { useMemo } from 'react';
import type { Kind, Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';

type OfFeature = 'score' | 'decision' | 'feasibility' | 'position' | 'outcome';

/** What hangs on a feature of one kind, in the order in which it came. */
function useOf<K extends OfFeature & Kind>(kind: K, feature: string): readonly Row<K>[] {
  return useRows({
    kind,
    key: `${kind} of feature ${feature}`,
    where: (row) => (row as { featureId: string }).featureId === feature,
  });
}

/** Everything that is decided about a feature and stands beside it. */
export function useDecision(feature: Row<'feature'>) {
  const [score] = useOf('score', feature.id);
  const decisions = useOf('decision', feature.id);
  const feasibility = useOf('feasibility', feature.id);
  const positions = useOf('position', feature.id);
  const outcomes = useOf('outcome', feature.id);
  const budget = useRows({
    kind: 'budgetLine',
    key: `for feature ${feature.id}`,
    where: (row) => row.featureId === feature.id,
  });
  return useMemo(
    () => ({
      score,
      /** The newest first. */
      decisions: decisions.toSorted((a, b) => Number(b.short.slice(2)) - Number(a.short.slice(2))),
      feasibility: feasibility.filter(({ state }) => state !== 'withdrawn'),
      positions: positions.toSorted((a, b) => a.name.localeCompare(b.name)),
      outcomes,
      budget,
    }),
    [score, decisions, feasibility, positions, outcomes, budget],
  );
}

export type Decided = ReturnType<typeof useDecision>;
