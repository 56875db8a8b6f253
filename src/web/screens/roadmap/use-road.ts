import { useMemo } from 'react';
import { riceOf } from '#domain/score';
import { useRows } from '../../client/hooks.ts';
import { type Filter, type FilterBy, readFilter } from '../../filter/read-filter.ts';
import { type Sifted, sift } from '../../filter/sift.ts';
import { useHere } from '../../here/here.tsx';
import { type FeatureFacts, useFacts } from '../feature/use-facts.ts';
import { asksForAside, featureFilter, openStages } from './feature-fields.ts';

/** The features of the product, what a filter leaves of them, and what they are worth. */
export interface Road {
  facts: readonly FeatureFacts[];
  by: FilterBy<FeatureFacts>;
  filter: Filter<FeatureFacts>;
  /** What the filter leaves, wherever it stands. */
  sifted: Sifted<FeatureFacts>;
  /** The same without what has left the roadmap, unless the filter asks for that. */
  rows: readonly FeatureFacts[];
  worth: ReadonlyMap<string, number>;
  objectives: readonly { id: string; short: string; title: string }[];
  asked: ReturnType<typeof useFacts>['asked'];
}

/** Reads the features of the roadmap, sifted by a filter in words. */
export function useRoad(text: string): Road {
  const { product, member, today } = useHere();
  const { facts, asked } = useFacts();
  const of = (row: { productId: string }) => row.productId === product.id;
  const key = `of ${product.id}`;
  const scores = useRows({ kind: 'score', key, where: of });
  const objectives = useRows({ kind: 'objective', key, where: of });
  const releases = useRows({ kind: 'release', key, where: of });
  const decisions = useRows({ kind: 'decision', key, where: of });
  const people = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  const worth = useMemo(() => new Map(scores.map((score) => [score.featureId, riceOf(score)])), [scores]);
  const by = useMemo(() => {
    const deciders = new Map(
      [...Map.groupBy(decisions, (row) => row.featureId)].map(([id, rows]) => [id, rows.map((row) => row.decidedBy)]),
    );
    return featureFilter({ me: member.id, today, people, objectives, releases, worth, deciders });
  }, [member.id, today, people, objectives, releases, worth, decisions]);
  const filter = useMemo(() => readFilter(text, by), [text, by]);
  const sifted = useMemo(() => sift(facts, filter), [facts, filter]);
  const rows = useMemo(
    () =>
      asksForAside(filter) ? sifted.rows : sifted.rows.filter(({ feature }) => openStages.includes(feature.stage)),
    [filter, sifted],
  );
  return { facts, by, filter, sifted, rows, worth, objectives, asked };
}
