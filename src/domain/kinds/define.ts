import { boolean, date, heavy, id, integer, json, maybe, oneOf, stamp, text, to } from '../field.ts';
import { kind } from '../kind.ts';
import type { Package } from '../package.ts';

/** One version of what a feature is to be, in writing. */
export const spec = kind({
  table: 'spec',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    /** 1, 2, 3 … within its feature. */
    number: integer,
    text: heavy(text),
    /** What changed since the version before. */
    note: maybe(text),
    state: oneOf('draft', 'current', 'past'),
    writtenBy: stamp(to('member')),
    writtenOn: stamp(date),
  },
});
/** A feature as a package, given to the designer or the owner, taken or given back. */
export const handoff = kind({
  table: 'handoff',
  scope: 'product',
  audience: 'all',
  held: true,
  parent: { kind: 'feature', field: 'featureId' },
  fields: {
    featureId: to('feature'),
    toRole: oneOf('designer', 'po'),
    specId: maybe(to('spec')),
    /** What was in the package, as it stood when it was offered. */
    contents: heavy(json<Partial<Package>>()),
    note: maybe(text),
    state: oneOf('offered', 'accepted', 'returned', 'withdrawn'),
    offeredBy: stamp(to('member')),
    offeredOn: stamp(date),
    answer: maybe(text),
    /** Ids of the questions with which it was given back. */
    questions: json<string[]>(),
    answeredBy: maybe(stamp(to('member'))),
    answeredOn: maybe(stamp(date)),
  },
});
/** Something that somebody must answer, on any record. */
export const question = kind({
  table: 'question',
  short: 'Q',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    subjectKind: text,
    subjectId: id,
    text: text,
    toRole: maybe(text),
    toMember: maybe(to('member')),
    /** True where work waits for the answer. */
    blocking: boolean,
    state: oneOf('open', 'answered', 'withdrawn'),
    answer: maybe(text),
    askedBy: stamp(to('member')),
    askedOn: stamp(date),
    answeredBy: maybe(stamp(to('member'))),
    answeredOn: maybe(stamp(date)),
  },
});
/** Who does what by when, on any record. */
export const action = kind({
  table: 'action',
  short: 'A',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    subjectKind: maybe(text),
    subjectId: maybe(id),
    text: text,
    assigneeId: maybe(to('member')),
    dueOn: maybe(date),
    /** For a launch task: whom it prepares, such as sales. */
    audience: maybe(text),
    state: oneOf('open', 'done', 'dropped'),
    addedBy: stamp(to('member')),
    addedOn: stamp(date),
    doneOn: maybe(stamp(date)),
  },
});
