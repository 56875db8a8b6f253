import { boolean, date, heavy, integer, json, maybe, number, oneOf, stamp, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** A piece of work. */
export const story = kind({
  table: 'story',
  short: 'S',
  scope: 'product',
  audience: 'all',
  held: true,
  ranked: true,
  fields: {
    title: text,
    description: heavy(text),
    kind: oneOf('story', 'bug', 'chore', 'spike'),
    state: oneOf('draft', 'ready', 'in progress', 'in review', 'accepted', 'cut'),
    estimate: maybe(number),
    teamId: to('team'),
    featureId: maybe(to('feature')),
    assigneeId: maybe(to('member')),
    criteria: integer,
    rank: maybe(text),
    createdOn: stamp(date),
    startedOn: maybe(stamp(date)),
    finishedOn: maybe(stamp(date)),
    flags: json<string[]>(),
    externalId: maybe(text),
    importId: maybe(to('import')),
    rejection: maybe(text),
    asA: maybe(text),
    iWant: maybe(text),
    soThat: maybe(text),
    sprintId: maybe(to('sprint')),
    /** The day on which it entered its present state. */
    stateOn: stamp(maybe(date)),
    blockedWhy: maybe(text),
    blockedOn: stamp(maybe(date)),
  },
});
/** One thing that must hold for a story to be accepted. */
export const criterion = kind({
  table: 'criterion',
  scope: 'product',
  audience: 'all',
  held: false,
  parent: { kind: 'story', field: 'storyId' },
  counts: 'criteria',
  fields: { storyId: to('story'), position: integer, text: text, met: maybe(boolean), evidence: maybe(text) },
});
/** A stretch of work with a goal and a capacity. */
export const sprint = kind({
  table: 'sprint',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    teamId: to('team'),
    name: text,
    goal: text,
    startsOn: date,
    endsOn: date,
    /** In the team's unit of estimate. */
    capacity: maybe(number),
    state: oneOf('planned', 'running', 'closed'),
    committedOn: stamp(maybe(date)),
    closedOn: stamp(maybe(date)),
    externalId: maybe(text),
    importId: maybe(to('import')),
  },
});
/** A line of a sprint's ledger: what came in or went out, by whom and why. */
export const commitment = kind({
  table: 'commitment',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'sprint', field: 'sprintId' },
  fields: {
    sprintId: to('sprint'),
    storyId: to('story'),
    change: oneOf('committed', 'added', 'removed', 'accepted', 'carried', 'returned'),
    estimate: maybe(number),
    reason: maybe(text),
    doneBy: stamp(to('member')),
    doneOn: stamp(date),
  },
});
/** How a story hangs on another one. */
export const dependency = kind({
  table: 'dependency',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'story', field: 'storyId' },
  fields: {
    storyId: to('story'),
    nature: oneOf('needs', 'part of', 'relates to', 'duplicates'),
    otherId: to('story'),
  },
});
/** A showing of what was built. */
export const demo = kind({
  table: 'demo',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    sprintId: maybe(to('sprint')),
    heldOn: date,
    audience: text,
    presenterId: maybe(to('member')),
    notes: text,
    state: oneOf('planned', 'held'),
  },
});
/** What somebody said in the look back at a sprint. */
export const retroNote = kind({
  table: 'retro_note',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'sprint', field: 'sprintId' },
  fields: {
    sprintId: to('sprint'),
    side: oneOf('went well', 'to improve', 'idea'),
    text: text,
    writtenBy: stamp(to('member')),
    /** Ids of the members who voted for it. */
    votes: json<string[]>(),
  },
});
