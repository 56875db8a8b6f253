import { date, id, instant, integer, maybe, oneOf, stamp, text, to } from '../field.ts';
import { kind } from '../kind.ts';

/** What somebody said about a record, in Markdown. */
export const comment = kind({
  table: 'comment',
  scope: 'product',
  audience: 'all',
  held: false,
  writer: 'writtenBy',
  fields: {
    subjectKind: text,
    subjectId: id,
    text: text,
    writtenBy: stamp(to('member')),
    writtenAt: stamp(instant),
    editedAt: stamp(maybe(instant)),
  },
});
/** How a member left a thread of their inbox. */
export const noticeMark = kind({
  table: 'notice_mark',
  scope: 'workspace',
  audience: { member: 'memberId' },
  held: false,
  fields: {
    memberId: to('member'),
    subjectKind: text,
    subjectId: id,
    state: oneOf('open', 'done', 'snoozed'),
    /** The number of the diary up to which it was looked at: what is newer opens a thread that was done. */
    upTo: stamp(integer),
    untilOn: maybe(date),
  },
});
/** Whether a member is told by mail. */
export const noticeSetting = kind({
  table: 'notice_setting',
  scope: 'workspace',
  audience: { member: 'memberId' },
  held: false,
  fields: { memberId: to('member'), digest: oneOf('daily', 'off') },
});
