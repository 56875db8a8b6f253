import type { Row } from '#domain/records';
import type { FeatureFacts } from '../../feature/use-facts.ts';

type Objective = Row<'objective'>;
type Story = Row<'story'>;

/** What stands in the tree of the roadmap: an objective, a feature, a story, or what has nothing above it. */
export type RoadThing =
  | { id: string; is: 'objective'; objective: Objective }
  | { id: string; is: 'feature'; facts: FeatureFacts }
  | { id: string; is: 'story'; story: Story }
  | { id: string; is: 'none'; of: 'feature' | 'story'; says: string };

/** Where features stand that serve nothing. */
export const underNoObjective: RoadThing = {
  id: 'no-objective',
  is: 'none',
  of: 'feature',
  says: 'Features under no objective',
};

/** Where stories stand that belong to no feature. */
export const underNoFeature: RoadThing = {
  id: 'no-feature',
  is: 'none',
  of: 'story',
  says: 'Stories under no feature',
};

const known = new WeakMap<object, RoadThing>();

/** The same thing for the same row, so that what stands as it stood is not drawn anew. */
export const thingOf = {
  objective: (objective: Objective) => once(objective, () => ({ id: objective.id, is: 'objective', objective })),
  feature: (facts: FeatureFacts) => once(facts, () => ({ id: facts.id, is: 'feature', facts })),
  story: (story: Story) => once(story, () => ({ id: story.id, is: 'story', story })),
};

function once(row: object, make: () => RoadThing): RoadThing {
  const before = known.get(row);
  if (before) return before;
  const thing = make();
  known.set(row, thing);
  return thing;
}

/** The record that a thing is, where it is one. */
export function recordOf(thing: RoadThing): { short: string; title: string } | undefined {
  if (thing.is === 'objective') return thing.objective;
  if (thing.is === 'feature') return thing.facts.feature;
  return thing.is === 'story' ? thing.story : undefined;
}

/** How a thing is named: `F-3 Shared templates`. */
export function sayThing(thing: RoadThing): string {
  const record = recordOf(thing);
  return record ? `${record.short} ${record.title}` : thing.is === 'none' ? thing.says : '';
}
