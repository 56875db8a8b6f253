import { type Filter, type FilterBy, readFilter } from '../../../filter/read-filter.ts';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import { type RoadThing, recordOf, underNoFeature } from './road-thing.ts';

/** Objectives and stories are found by their words alone. */
const byWords: FilterBy<RoadThing> = {
  fields: [],
  words: (thing) => recordOf(thing)?.title ?? '',
  bearer: (thing) => recordOf(thing) ?? thing,
  short: (thing) => recordOf(thing)?.short ?? '',
};

/**
 * What a filter of features means in a tree, and what can hold something that fits: a feature fits as it does in a list; a story that has the words fits where
 * its feature meets the rest; an objective fits by words alone.
 */
export function fitsThing(
  text: string,
  { conditions }: Pick<Filter<FeatureFacts>, 'conditions'>,
  featureOf: (id: string) => FeatureFacts | undefined,
): { fits: (thing: RoadThing) => boolean; mayHold: (thing: RoadThing) => boolean } {
  const words = readFilter(text, byWords).conditions;
  const rest = conditions.filter(({ field }) => field !== undefined);
  const fits = (thing: RoadThing) => {
    if (thing.is === 'feature') return conditions.every(({ fits }) => fits(thing.facts));
    if (thing.is === 'none' || words.length === 0 || !words.every(({ fits }) => fits(thing))) return false;
    if (rest.length === 0) return true;
    const facts = thing.is === 'story' ? featureOf(thing.story.featureId ?? '') : undefined;
    return facts !== undefined && rest.every(({ fits }) => fits(facts));
  };
  // Without words no story fits by itself, so that none of them has to be looked at.
  const mayHold = (thing: RoadThing) => words.length > 0 || (thing.is !== 'feature' && thing.id !== underNoFeature.id);
  return { fits, mayHold };
}
