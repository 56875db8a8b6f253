import type { Row } from './records.ts';

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

/**
 * What somebody does next, best first: their own work in progress, what is ready and theirs, what is ready and nobody's;
 * within each what the sprint holds before the rest, and then the backlog's order. What is blocked comes last of its group.
 */
export function nextFor<S extends Story>(member: string, stories: readonly S[], sprint: string | undefined): S[] {
  const group = (story: S): number => {
    if (story.assigneeId === member && story.state === 'in progress') return 0;
    if (story.state !== 'ready') return -1;
    if (story.assigneeId === member) return 1;
    return story.assigneeId === null ? 2 : -1;
  };
  return stories
    .filter((story) => group(story) >= 0)
    .sort(
      (a, b) =>
        group(a) - group(b) ||
        Number(a.blockedWhy !== null) - Number(b.blockedWhy !== null) ||
        Number(b.sprintId === sprint && sprint !== undefined) - Number(a.sprintId === sprint && sprint !== undefined) ||
        byText(a.rank ?? '~', b.rank ?? '~'),
    );
}

/** Ranks are compared as they are written, not as a language would sort them. */
function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
