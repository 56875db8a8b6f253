import { date, integer, maybe, number, oneOf, secret, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** What somebody said, in their words. */
export const feedback = kind({
  table: 'feedback',
  short: 'V',
  scope: 'product',
  audience: 'all',
  held: false,
  fields: {
    text: text,
    kind: oneOf('request', 'problem', 'complaint', 'praise', 'question'),
    who: maybe(text),
    customer: maybe(text),
    source: text,
    state: oneOf('unprocessed', 'processed', 'archived'),
    receivedOn: date,
    externalId: maybe(text),
    customerId: maybe(to('customer')),
    email: maybe(text),
    keeperId: maybe(to('member')),
    dueOn: maybe(date),
    resolution: maybe(text),
    resolvedOn: maybe(date),
    demoId: maybe(to('demo')),
    importId: maybe(to('import')),
  },
});
/** A passage of feedback that speaks for or against a feature. */
export const insight = kind({
  table: 'insight',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    feedbackId: to('feedback'),
    featureId: to('feature'),
    startAt: integer,
    endAt: integer,
    quote: text,
    stance: oneOf('supports', 'contradicts'),
    importance: integer,
    linkedBy: to('member'),
    who: maybe(text),
    customer: maybe(text),
    source: text,
    receivedOn: date,
  },
});
/** A company that uses the product or may come to. */
export const customer = kind({
  table: 'customer',
  short: 'C',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    name: text,
    segment: maybe(text),
    /** What it brings in a year, in `currency`. */
    revenue: maybe(number),
    currency: maybe(text),
    renewsOn: maybe(date),
    keeperId: maybe(to('member')),
    externalId: maybe(text),
  },
});
/** A visitor's wish for a published feature. */
export const vote = kind({
  table: 'vote',
  scope: 'product',
  audience: 'all',
  held: false,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    /** Who it was, as a hash of what the visitor's browser keeps. */
    visitor: secret(text),
    email: maybe(text),
    state: oneOf('counted', 'unconfirmed', 'confirmed'),
    castOn: date,
  },
});
