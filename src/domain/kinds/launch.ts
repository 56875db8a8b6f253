import { date, heavy, instant, integer, maybe, oneOf, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** What goes to customers together. */
export const release = kind({
  table: 'release',
  short: 'R',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    name: text,
    goal: text,
    plannedOn: maybe(date),
    /** A date that the market sets, and what sets it. */
    deadlineOn: maybe(date),
    deadlineWhy: maybe(text),
    state: oneOf('planned', 'go', 'launched', 'cancelled'),
    goBy: maybe(to('member')),
    goOn: maybe(date),
    launchedOn: maybe(date),
    externalId: maybe(text),
  },
});
/** What must hold before a release may go: computed, checked by hand, or waived with a reason. */
export const gate = kind({
  table: 'gate',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'release', field: 'releaseId' },
  fields: {
    releaseId: to('release'),
    rule: oneOf('stories accepted', 'no open bugs', 'criteria met', 'claims supported', 'messages mended', 'by hand'),
    name: text,
    /** `computed` until somebody waives it; one by hand is open or passed. */
    state: oneOf('computed', 'open', 'passed', 'waived'),
    reason: maybe(text),
    setBy: maybe(to('member')),
    setOn: maybe(date),
  },
});
/** A sentence marketing wants to say. */
export const claim = kind({
  table: 'claim',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'release', field: 'releaseId' },
  fields: {
    releaseId: to('release'),
    text: text,
    keeperId: to('member'),
    state: oneOf('draft', 'approved', 'withdrawn'),
    approvedBy: maybe(to('member')),
    approvedOn: maybe(date),
  },
});
/** A story that a claim rests on. */
export const citation = kind({
  table: 'citation',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'claim', field: 'claimId' },
  fields: { claimId: to('claim'), storyId: to('story') },
});
/** The owner's word that scope moved after a message was written; open until the message is mended. */
export const changeNote = kind({
  table: 'change_note',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'release', field: 'releaseId' },
  fields: {
    releaseId: to('release'),
    storyId: maybe(to('story')),
    text: text,
    state: oneOf('open', 'mended'),
    writtenBy: to('member'),
    writtenOn: date,
    answer: maybe(text),
    mendedBy: maybe(to('member')),
    mendedOn: maybe(date),
  },
});
/** An entry of the changelog. */
export const announcement = kind({
  table: 'announcement',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    releaseId: maybe(to('release')),
    title: text,
    text: heavy(text),
    state: oneOf('draft', 'approved', 'published', 'withdrawn'),
    writtenBy: to('member'),
    approvedBy: maybe(to('member')),
    publishedOn: maybe(date),
  },
});
/** What the one who asked is told, once. */
export const reply = kind({
  table: 'reply',
  scope: 'product',
  audience: 'all',
  held: false,
  fields: {
    featureId: maybe(to('feature')),
    releaseId: maybe(to('release')),
    feedbackId: maybe(to('feedback')),
    /** Who is told of what: unique, so that nobody is told twice. */
    once: text,
    toName: maybe(text),
    email: maybe(text),
    subject: text,
    text: heavy(text),
    /** `in doubt`: the server was cut off while the mail was handed over, so that it may have arrived. */
    state: oneOf('waiting', 'queued', 'sending', 'sent', 'by hand', 'failed', 'in doubt', 'skipped'),
    error: maybe(text),
    writtenBy: to('member'),
    toldBy: maybe(to('member')),
    sentAt: maybe(instant),
    /** How often it could not be handed over for now, and when that is tried again. */
    tries: integer,
    nextAt: maybe(instant),
  },
});
/** An address that asked for no more mail about a product. */
export const optOut = kind({
  table: 'opt_out',
  scope: 'product',
  audience: 'all',
  held: false,
  fields: { email: text, since: date },
});
