import { boolean, date, heavy, json, maybe, number, oneOf, stamp, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** What is to be built and why, from idea to outcome under one id. */
export const feature = kind({
  table: 'feature',
  short: 'F',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    title: text,
    stage: oneOf(
      'idea',
      'exploring',
      'qualified',
      'committed',
      'delivering',
      'shipped',
      'measured',
      'retired',
      'parked',
      'declined',
    ),
    stageReason: maybe(text),
    problem: heavy(text),
    outcome: heavy(text),
    scopeIn: heavy(text),
    scopeOut: heavy(text),
    windowStart: maybe(date),
    windowEnd: maybe(date),
    horizon: maybe(oneOf('now', 'next', 'later')),
    objectiveId: maybe(to('objective')),
    releaseId: maybe(to('release')),
    published: boolean,
    publicTitle: maybe(text),
    publicText: maybe(text),
    externalId: maybe(text),
  },
});
/** A date told to someone. */
export const promise = kind({
  table: 'promise',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    toWhom: text,
    dueOn: date,
    madeBy: stamp(to('member')),
    madeOn: stamp(date),
    state: oneOf('open', 'kept', 'withdrawn'),
    note: maybe(text),
  },
});
/** What a feature's worth and cost are taken to be, by RICE. */
export const score = kind({
  table: 'score',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    /** How many it touches in a quarter. */
    reach: number,
    /** 0.25, 0.5, 1, 2 or 3. */
    impact: number,
    /** 0 to 1. */
    confidence: number,
    /** Person-months, above 0. */
    effort: number,
    note: maybe(text),
  },
});
/** What was decided about a feature, by whom, on which score, and what was weighed against it. */
export const decision = kind({
  table: 'decision',
  short: 'D',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    /** The stage that was decided on. */
    choice: text,
    reason: maybe(text),
    alternatives: json<{ option: string; why: string }[]>(),
    /** The score as it stood at the decision. */
    score: json<{ reach: number; impact: number; confidence: number; effort: number; value: number } | null>(),
    decidedBy: stamp(to('member')),
    decidedOn: stamp(date),
  },
});
/** The team's answer whether a feature can be built, and at what effort. */
export const feasibility = kind({
  table: 'feasibility',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    question: text,
    askedBy: to('member'),
    askedOn: stamp(date),
    state: oneOf('asked', 'answered', 'withdrawn'),
    verdict: maybe(oneOf('feasible', 'with changes', 'not feasible')),
    /** Person-months. */
    effort: maybe(number),
    answer: maybe(text),
    answeredBy: maybe(to('member')),
    answeredOn: stamp(maybe(date)),
  },
});
/** Where a stakeholder stands on a feature. */
export const position = kind({
  table: 'position',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    /** The stakeholder, where they are a member. */
    memberId: maybe(to('member')),
    name: text,
    stance: oneOf('not asked', 'asked', 'for', 'against', 'concern'),
    note: maybe(text),
    statedOn: stamp(maybe(date)),
  },
});
/** What was measured after a feature had shipped. */
export const outcome = kind({
  table: 'outcome',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    text: text,
    met: oneOf('met', 'partly', 'missed'),
    measuredBy: to('member'),
    measuredOn: stamp(date),
  },
});
