import { daysBetween } from '#lib/civil-date';
import type { Rule } from '../finding.ts';

/** The stories of a team that are worked on although nobody knows why. */
export type WorkWithoutReason = {
  team: string;
  stories: readonly string[];
  count: number;
  /** The day on which the first of them came into work. */
  since: string | null;
};

/** Stories in work without a feature, or under one that no customer's words and no objective stand behind. */
export const workWithoutReason: Rule<WorkWithoutReason> = {
  kind: 'work-without-reason',
  reads: ['story', 'feature', 'insight', 'sprint'],
  find: ({ team, stories, count, since }, { holders }) => ({
    subjectKind: 'team',
    subjectId: team,
    since,
    evidence: { stories, count, settledBy: ['story.edit', 'insight.link', 'feature.edit', 'story.cut'] },
    roles: holders('order'),
    members: [],
  }),
};

/** Work on a feature whose turn has not come. */
export type WorkOutOfOrder = {
  feature: string;
  stage: string;
  horizon: string | null;
  stories: readonly string[];
  /** Features that are for now, with stories that are ready and not begun. */
  waiting: readonly { feature: string; ready: number }[];
  /** The day on which the first of its stories came into work, or on which it was parked or declined. */
  since: string | null;
};

const notMeant: readonly string[] = ['parked', 'declined', 'retired'];

/** Stories in work of a feature that is parked or declined, or for later while one for now has stories that wait. */
export const workOutOfOrder: Rule<WorkOutOfOrder> = {
  kind: 'work-out-of-order',
  reads: ['story', 'feature'],
  find: ({ feature, stage, horizon, stories, waiting, since }, { holders }) => {
    if (!notMeant.includes(stage) && waiting.length === 0) return undefined;
    return {
      subjectKind: 'feature',
      subjectId: feature,
      since,
      evidence: { stage, horizon, stories, waiting, settledBy: ['feature.place', 'story.move', 'story.unready'] },
      roles: [...new Set([...holders('order'), ...holders('scope')])],
      members: [],
    };
  },
};

/** An open promise and how many stories its feature has that were not cut. */
export type PromiseWork = {
  promise: string;
  feature: string;
  toWhom: string;
  dueOn: string;
  stories: number;
  /** The day on which it was made, or the last of its feature's stories was cut. */
  since: string;
};

/** A promise of which nobody has planned any work. */
export const promiseWithoutStories: Rule<PromiseWork> = {
  kind: 'promise-without-stories',
  reads: ['promise', 'story', 'feature'],
  find: ({ promise, feature, toWhom, dueOn, stories, since }, { today, holders }) =>
    stories > 0
      ? undefined
      : {
          of: promise,
          subjectKind: 'feature',
          subjectId: feature,
          since,
          evidence: {
            ...{ promise, toWhom, dueOn, days: daysBetween(today, dueOn) },
            settledBy: ['story.create', 'promise.move', 'promise.withdraw'],
          },
          roles: [...new Set([...holders('order'), ...holders('promise')])],
          members: [],
        },
};
