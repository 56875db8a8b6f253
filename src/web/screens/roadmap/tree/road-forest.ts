import type { Row } from '#domain/records';
import type { Forest } from '../../../parts/tree/lines-of-tree.ts';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import { inOrder } from '../in-order.ts';
import { type RoadThing, thingOf, underNoFeature, underNoObjective } from './road-thing.ts';
import { type Sums, sumsOfRoad } from './sums.ts';

interface RoadRows {
  objectives: readonly Row<'objective'>[];
  /** The features that stand on the roadmap. */
  facts: readonly FeatureFacts[];
  /** In the order of the backlog. */
  stories: readonly Row<'story'>[];
}

/** The whole tree of the roadmap. */
export interface RoadForest extends Forest<RoadThing> {
  /** What lies in a thing at any depth, added up. */
  sums: (thing: RoadThing) => Sums;
}

/** Objectives with the features that serve them, with their stories; what has nothing above it comes last. */
export function roadForest({ objectives, facts, stories }: RoadRows): RoadForest {
  const known = new Set(objectives.map(({ id }) => id));
  const features = Map.groupBy(inOrder(facts), ({ feature: { objectiveId } }) =>
    objectiveId !== null && known.has(objectiveId) ? objectiveId : underNoObjective.id,
  );
  const under = new Map<string, Row<'story'>[]>();
  for (const story of stories) {
    if (story.state === 'cut') continue;
    const id = story.featureId ?? underNoFeature.id;
    const before = under.get(id);
    if (before) before.push(story);
    else under.set(id, [story]);
  }
  const serving = objectives
    .filter(({ id, state }) => state === 'open' || features.has(id))
    .toSorted((a, b) => Number(a.short.slice(2)) - Number(b.short.slice(2)));
  const loose = [
    ...(features.has(underNoObjective.id) ? [underNoObjective] : []),
    ...(under.has(underNoFeature.id) ? [underNoFeature] : []),
  ];
  // Most branches are closed: what lies in one is made when somebody looks.
  const made = new Map<string, readonly RoadThing[]>();
  const make = (id: string) => features.get(id)?.map(thingOf.feature) ?? under.get(id)?.map(thingOf.story) ?? none;
  const inside = ({ id, is }: RoadThing): readonly RoadThing[] => {
    if (is === 'story') return none;
    const before = made.get(id);
    if (before) return before;
    const now = make(id);
    made.set(id, now);
    return now;
  };
  return { roots: [...serving.map(thingOf.objective), ...loose], inside, sums: sumsOfRoad(features, under) };
}

const none: readonly RoadThing[] = [];
