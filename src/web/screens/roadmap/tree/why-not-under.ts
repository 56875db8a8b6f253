import { type RoadThing, recordOf, underNoFeature, underNoObjective } from './road-thing.ts';

/** What all of these are, where they are of one kind that can be moved. */
export function kindOfAll(things: readonly RoadThing[]): 'story' | 'feature' | undefined {
  const kinds = new Set(things.map(({ is }) => is));
  const [kind] = kinds;
  return kinds.size === 1 && (kind === 'story' || kind === 'feature') ? kind : undefined;
}

/** Why things cannot be put under another one, in a sentence; nothing where they can. */
export function whyNotUnder(things: readonly RoadThing[], under: RoadThing): string | undefined {
  const kind = kindOfAll(things);
  if (!kind)
    return things.some(({ is }) => is === 'objective' || is === 'none')
      ? 'Only features and stories are moved.'
      : 'Stories and features are moved apart from each other.';
  const isAbove =
    kind === 'story'
      ? under.is === 'feature' || under === underNoFeature
      : under.is === 'objective' || under === underNoObjective;
  if (!isAbove) return kind === 'story' ? 'A story goes under a feature.' : 'A feature goes under an objective.';
  if (under.is === 'objective' && under.objective.state !== 'open')
    return `${under.objective.short} is ${under.objective.state}; nothing new serves it.`;
  if (things.every((thing) => aboveOf(thing) === under.id))
    return `${things.length === 1 && things[0] ? (recordOf(things[0])?.short ?? 'It') : 'They'} ${things.length === 1 ? 'is' : 'are'} there already.`;
  return undefined;
}

/** The id of what a thing lies in. */
function aboveOf(thing: RoadThing): string | undefined {
  if (thing.is === 'story') return thing.story.featureId ?? underNoFeature.id;
  return thing.is === 'feature' ? (thing.facts.feature.objectiveId ?? underNoObjective.id) : undefined;
}
