import type { Row } from './records.ts';
import { isOpen } from './story.ts';

type Story = Pick<Row<'story'>, 'id' | 'state' | 'assigneeId' | 'rank' | 'sprintId' | 'blockedWhy' | 'featureId'>;

/** What a story is worth: the feature it is part of, the objective that serves, who asked, and what was promised. */
export type Worth = {
  feature: Row<'feature'> | undefined;
  objective: Row<'objective'> | undefined;
  /** Links to customers' words: how many are for it, and how many speak against it. */
  voices: number;
  against: number;
  /** The nearest open promise. */
  promise: Row<'promise'> | undefined;
};

/** Where the worth of stories is read from, by id of the feature where it hangs on one. */
export type WorthFacts = {
  feature: (id: string) => Row<'feature'> | undefined;
  objective: (id: string) => Row<'objective'> | undefined;
  insights: (featureId: string) => readonly Pick<Row<'insight'>, 'stance'>[];
  promises: (featureId: string) => readonly Row<'promise'>[];
};

/** Walks from a story to what it is worth: story, feature, objective, and whose words it answers. */
export function worthOf(story: Pick<Story, 'featureId'>, facts: WorthFacts): Worth {
  const feature = story.featureId === null ? undefined : facts.feature(story.featureId);
  const insights = feature ? facts.insights(feature.id) : [];
  const open = feature ? facts.promises(feature.id).filter(({ state }) => state === 'open') : [];
  const [promise] = [...open].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    feature,
    objective: feature?.objectiveId ? facts.objective(feature.objectiveId) : undefined,
    voices: insights.filter(({ stance }) => stance === 'supports').length,
    against: insights.filter(({ stance }) => stance === 'contradicts').length,
    promise,
  };
}

/** The stories that need another one which is not finished; `among` are all that could be. */
export function waitingStories(
  needs: readonly Pick<Row<'dependency'>, 'storyId' | 'otherId' | 'nature'>[],
  among: readonly Pick<Story, 'id' | 'state'>[],
): ReadonlySet<string> {
  const unfinished = new Set(among.flatMap(({ id, state }) => (isOpen(state) ? [id] : [])));
  return new Set(
    needs.flatMap(({ storyId, otherId, nature }) => (nature === 'needs' && unfinished.has(otherId) ? [storyId] : [])),
  );
}

/** What stands in the way of offering a story to somebody. */
export type Offering = {
  /** Stories that wait for something unfinished: they are not offered. */
  waiting?: ReadonlySet<string>;
  /** False for whoever does not build: only what is theirs is offered. */
  builds?: boolean;
};

/**
 * What somebody does next, best first: their own work in progress; then of what is ready what the sprint holds before the
 * rest, what is theirs before what is nobody's, and the backlog's order. What is ready but blocked comes last.
 */
export function nextFor<S extends Story>(
  member: string,
  stories: readonly S[],
  sprint: string | undefined,
  { waiting, builds = true }: Offering = {},
): S[] {
  const going = (story: S) => story.state === 'in progress';
  const mine = (story: S) => story.assigneeId === member;
  const inSprint = (story: S) => sprint !== undefined && story.sprintId === sprint;
  return stories
    .filter((story) => (going(story) ? mine(story) : story.state === 'ready' && !waiting?.has(story.id)))
    .filter((story) => mine(story) || (builds && story.assigneeId === null))
    .sort(
      (a, b) =>
        Number(going(b)) - Number(going(a)) ||
        Number(a.blockedWhy !== null) - Number(b.blockedWhy !== null) ||
        Number(inSprint(b)) - Number(inSprint(a)) ||
        Number(mine(b)) - Number(mine(a)) ||
        byText(a.rank ?? '~', b.rank ?? '~'),
    );
}

/** Ranks are compared as they are written, not as a language would sort them. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
