import { useMemo } from 'react';
import { sumsOf } from '#domain/budget';
import type { Row } from '#domain/records';
import { inOrder } from '#domain/strategy';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type FeatureFacts, useFacts } from '../feature/use-facts.ts';

/** A key result with what was said of it, the first first. */
export interface WholeResult {
  result: Row<'keyResult'>;
  said: readonly Row<'checkIn'>[];
}

/** An objective with everything that hangs on it. */
export interface WholeObjective {
  objective: Row<'objective'>;
  results: readonly WholeResult[];
  features: readonly FeatureFacts[];
  budget: readonly Row<'budgetLine'>[];
}

const put: ReadonlySet<string> = new Set(['declined', 'parked', 'retired']);

/** The objectives of the product with their key results, features and money, kept fresh. */
export function useStrategy() {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const key = `of ${product.id}`;
  const objectives = useRows({ kind: 'objective', key, where: of });
  const results = useRows({ kind: 'keyResult', key, where: of });
  const checkIns = useRows({ kind: 'checkIn', key, where: of });
  const lines = useRows({ kind: 'budgetLine', key, where: of });
  const { facts } = useFacts();
  return useMemo(() => {
    const said = Map.groupBy(checkIns, ({ keyResultId }) => keyResultId);
    const resultsOf = Map.groupBy(results, ({ objectiveId }) => objectiveId);
    const factsOf = Map.groupBy(facts, ({ feature }) => feature.objectiveId);
    const linesOf = Map.groupBy(lines, ({ objectiveId }) => objectiveId);
    const whole = objectives
      .map(
        (objective): WholeObjective => ({
          objective,
          results: (resultsOf.get(objective.id) ?? []).map((result) => ({
            result,
            said: inOrder(said.get(result.id) ?? []),
          })),
          features: factsOf.get(objective.id) ?? [],
          budget: linesOf.get(objective.id) ?? [],
        }),
      )
      .sort((a, b) => Number(a.objective.short.slice(2)) - Number(b.objective.short.slice(2)));
    return {
      open: whole.filter(({ objective }) => objective.state === 'open'),
      closed: whole.filter(({ objective }) => objective.state !== 'open'),
      /** Features that serve no objective and are not put aside. */
      loose: (factsOf.get(null) ?? []).filter(({ feature }) => !put.has(feature.stage)),
      /** Money that is meant for the product as a whole. */
      common: (linesOf.get(null) ?? []).filter(({ featureId }) => featureId === null),
      sums: sumsOf(lines),
      /** The currency that most lines are in, to begin a new one with. */
      currency: lines.at(-1)?.currency,
    };
  }, [objectives, results, checkIns, lines, facts]);
}
