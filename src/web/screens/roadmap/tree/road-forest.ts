import type { Row } from '#domain/records';
import type { Forest } from '../../../parts/tree/lines-of-tree.ts';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import { inOrder } from '../in-order.ts';
import { type RoadThing, thingOf, underNoFeature, underNoObjective } from './road-thing.ts';

interface RoadRows {
  objectives: readonly Row<'objective'>[];
  /** The features that stand on the roadmap. */
  facts: readonly FeatureFacts[];
  /** In the order of the backlog. */
  stories: readonly Row<'story'>[];
}

/** Objectives with the features that serve them, with their stories; what has nothing above it comes last. */
export function roadForest({ objectives, facts, stories }: RoadRows): Forest<RoadThing> {
  const inside = new Map<string, readonly RoadThing[]>();
  const known = new Set(objectives.map(({ id }) => id));
  const byObjective = Map.groupBy(inOrder(facts), ({ feature: { objectiveId } }) =>
    objectiveId !== null && known.has(objectiveId) ? objectiveId : underNoObjective.id,
  );
  for (const [id, features] of byObjective) inside.set(id, features.map(thingOf.feature));
  const counted = stories.filter(({ state }) => state !== 'cut');
  for (const [id, under] of Map.groupBy(counted, ({ featureId }) => featureId ?? underNoFeature.id))
    inside.set(id, under.map(thingOf.story));
  const serving = objectives
    .filter(({ id, state }) => state === 'open' || inside.has(id))
    .toSorted((a, b) => Number(a.short.slice(2)) - Number(b.short.slice(2)));
  const loose = [underNoObjective, underNoFeature].filter(({ id }) => inside.has(id));
  return { roots: [...serving.map(thingOf.objective), ...loose], inside: ({ id }) => inside.get(id) ?? none };
}

const none: readonly RoadThing[] = [];
