import type { Row } from '#domain/records';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import type { RoadThing } from './road-thing.ts';

/** What lies in a branch at any depth, added up. */
export interface Sums {
  /** Features and stories. */
  count: number;
  stories: number;
  done: number;
  points: number;
  voices: number;
}

const nothing: Sums = { count: 0, stories: 0, done: 0, points: 0, voices: 0 };

/** Adds up what lies in each thing of the roadmap, given the features under each objective and the stories under each feature; each once. */
export function sumsOfRoad(
  features: ReadonlyMap<string, readonly FeatureFacts[]>,
  stories: ReadonlyMap<string, readonly Row<'story'>[]>,
): (thing: RoadThing) => Sums {
  const known = new Map<string, Sums>();
  const once = (id: string, make: () => Sums) => {
    const before = known.get(id);
    if (before) return before;
    const sums = make();
    known.set(id, sums);
    return sums;
  };
  const ofStories = (id: string) =>
    once(id, () => {
      const sums = { ...nothing };
      for (const { state, estimate } of stories.get(id) ?? []) {
        sums.count++;
        sums.stories++;
        if (state === 'accepted') sums.done++;
        sums.points += estimate ?? 0;
      }
      return sums;
    });
  const ofFeatures = (id: string) =>
    once(id, () => {
      const sums = { ...nothing };
      for (const { id: feature, voices } of features.get(id) ?? []) {
        const within = ofStories(feature);
        sums.count += 1 + within.count;
        sums.stories += within.stories;
        sums.done += within.done;
        sums.points += within.points;
        sums.voices += voices;
      }
      return sums;
    });
  return (thing) => {
    if (thing.is === 'story') return nothing;
    const holdsFeatures = thing.is === 'objective' || (thing.is === 'none' && thing.of === 'feature');
    return holdsFeatures ? ofFeatures(thing.id) : ofStories(thing.id);
  };
}
