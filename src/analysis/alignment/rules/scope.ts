import type { Rule } from '../finding.ts';

/** The stories of a sprint: what was committed, what of it has left since, and what else has come in and stayed. */
export type SprintScope = {
  sprint: string;
  committed: number;
  added: number;
  removed: number;
  points: number;
  capacity: number | null;
  /** The first day on which something moved that has not come back. */
  movedOn: string | null;
  /** The last day on which something came in; null before the commitment. */
  filledOn: string | null;
};

/** A running sprint that is no longer what was committed. */
export const sprintScopeMoved: Rule<SprintScope> = {
  kind: 'sprint-scope-moved',
  reads: ['sprint', 'commitment', 'story'],
  find: ({ sprint, committed, added, removed, movedOn }, { holders }) =>
    added + removed === 0
      ? undefined
      : {
          subjectKind: 'sprint',
          subjectId: sprint,
          since: movedOn,
          evidence: { committed, added, removed, settledBy: ['sprint.add', 'sprint.take', 'sprint.close'] },
          roles: holders('sprint'),
          members: [],
        },
};

/** A sprint with more in it than the team has said it can do. */
export const sprintOverFull: Rule<SprintScope> = {
  kind: 'sprint-over-full',
  reads: ['sprint', 'story'],
  find: ({ sprint, points, capacity, filledOn }, { holders }) =>
    capacity === null || points <= capacity
      ? undefined
      : {
          subjectKind: 'sprint',
          subjectId: sprint,
          since: filledOn,
          evidence: { points, capacity, settledBy: ['sprint.take', 'sprint.edit'] },
          roles: holders('sprint'),
          members: [],
        },
};

/** A committed feature's stories, by whether they were there when it was committed. */
export type FeatureScope = {
  feature: string;
  since: string;
  base: number;
  added: number;
  removed: number;
  /** The day of each story that came or went, in order. */
  moves: readonly string[];
};

/** Less than this is the ordinary life of a feature. */
const leastStories = 2;
const leastShare = 0.2;

/** A feature whose scope has moved by a fifth or more since it was committed. */
export const featureScopeMoved: Rule<FeatureScope> = {
  kind: 'feature-scope-moved',
  reads: ['feature', 'decision', 'story'],
  find: ({ feature, since, base, added, removed, moves }, { holders }) => {
    const enough = Math.ceil(Math.max(leastStories, base * leastShare));
    if (added + removed < enough) return undefined;
    return {
      subjectKind: 'feature',
      subjectId: feature,
      since: moves[enough - 1] ?? null,
      evidence: { since, base, added, removed, settledBy: ['feature.commit', 'story.cut'] },
      roles: holders('scope'),
      members: [],
    };
  },
};
