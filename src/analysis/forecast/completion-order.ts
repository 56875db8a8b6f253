import type { CivilDate } from '#lib/civil-date';

/** An open story in the backlog, which is listed in rank order. */
export interface OpenStory {
  readonly id: string;
  readonly featureId: string | null;
  readonly started: boolean;
  /** The day it was written; null or absent where nobody knows, which counts as long ago. */
  readonly createdOn?: CivilDate | null;
}

/**
 * The order in which the open stories are taken to finish: started ones first, then by rank. With a feature limit the
 * team works on that many features at a time, a story of each in turn, features by the rank of their first story.
 */
export function completionOrder(backlog: readonly OpenStory[], featureLimit: number | null): OpenStory[] {
  const started = backlog.filter((story) => story.started);
  const waiting = backlog.filter((story) => !story.started);
  return [...started, ...(featureLimit === null ? waiting : inTurns(waiting, featureLimit))];
}

function inTurns(waiting: readonly OpenStory[], limit: number): OpenStory[] {
  const features = byFeature(waiting);
  const order: OpenStory[] = [];
  let opened = Math.min(limit, features.length);
  let open = features.slice(0, opened).map((stories) => ({ stories, taken: 0 }));
  while (open.length > 0) {
    for (const turn of open) {
      const story = turn.stories[turn.taken++];
      if (story) order.push(story);
      const following = features[opened];
      if (turn.taken < turn.stories.length || !following) continue;
      turn.stories = following;
      turn.taken = 0;
      opened++;
    }
    open = open.filter((turn) => turn.taken < turn.stories.length);
  }
  return order;
}

/** A story without a feature takes a turn of its own. */
function byFeature(stories: readonly OpenStory[]): OpenStory[][] {
  const groups: OpenStory[][] = [];
  const known = new Map<string, OpenStory[]>();
  for (const story of stories) {
    const group = story.featureId === null ? undefined : known.get(story.featureId);
    if (group) {
      group.push(story);
      continue;
    }
    const made = [story];
    groups.push(made);
    if (story.featureId !== null) known.set(story.featureId, made);
  }
  return groups;
}
