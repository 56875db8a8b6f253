import type { FieldsOf } from './records.ts';

/** A story of which nothing is known yet but its title and team; drafts begin so. */
export const freshStory = {
  description: '',
  kind: 'story',
  state: 'draft',
  estimate: null,
  featureId: null,
  assigneeId: null,
  criteria: 0,
  rank: null,
  startedOn: null,
  finishedOn: null,
  flags: [] as string[],
  externalId: null,
  importId: null,
  rejection: null,
  asA: null,
  iWant: null,
  soThat: null,
  sprintId: null,
  stateOn: null,
  blockedWhy: null,
  blockedOn: null,
} as const satisfies Partial<Record<keyof FieldsOf<'story'>, unknown>>;

/** A feature of which nothing is known yet but its title. */
export const freshFeature = {
  stage: 'idea',
  stageReason: null,
  problem: '',
  outcome: '',
  scopeIn: '',
  scopeOut: '',
  windowStart: null,
  windowEnd: null,
  horizon: null,
  objectiveId: null,
  releaseId: null,
  published: false,
  publicTitle: null,
  publicText: null,
  externalId: null,
} as const satisfies Partial<FieldsOf<'feature'>>;

/** Feedback as it arrives: words, who said them and where come on top. */
export const freshFeedback = {
  kind: 'request',
  who: null,
  customer: null,
  state: 'unprocessed',
  externalId: null,
  importId: null,
  customerId: null,
  email: null,
  keeperId: null,
  dueOn: null,
  resolution: null,
  resolvedOn: null,
  demoId: null,
} as const satisfies Partial<FieldsOf<'feedback'>>;
