import { date, maybe, number, oneOf, stamp, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** What the product is to reach and by when. */
export const objective = kind({
  table: 'objective',
  short: 'O',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    title: text,
    why: text,
    startsOn: maybe(date),
    endsOn: maybe(date),
    keeperId: maybe(to('member')),
    state: oneOf('open', 'reached', 'missed', 'dropped'),
  },
});
/** A number by which one sees whether an objective is reached. */
export const keyResult = kind({
  table: 'key_result',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'objective', field: 'objectiveId' },
  fields: {
    objectiveId: to('objective'),
    title: text,
    unit: text,
    start: number,
    target: number,
    /** What the last check-in said; the start before any. */
    current: number,
    dueOn: maybe(date),
  },
});
/** Where a key result stood on a day. */
export const checkIn = kind({
  table: 'check_in',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'keyResult', field: 'keyResultId' },
  fields: {
    keyResultId: to('keyResult'),
    value: number,
    confidence: oneOf('on track', 'at risk', 'off track'),
    note: maybe(text),
    saidBy: to('member'),
    saidOn: stamp(date),
  },
});
/** Money meant for an objective or a feature. */
export const budgetLine = kind({
  table: 'budget_line',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    title: text,
    objectiveId: maybe(to('objective')),
    featureId: maybe(to('feature')),
    period: maybe(text),
    planned: number,
    committed: number,
    spent: number,
    currency: text,
  },
});
