import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { mentionsIn } from '#domain/mentions';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { mentionable } from '#store/mentionable';
import { outOfSight } from './mentioned.ts';

export const editComment = define({
  name: 'comment.edit',
  says: 'Reword your own comment',
  input: z.strictObject({ comment: ref('comment'), ...editOf({ text: longText(20_000) }) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'comment', ref: 'comment', fields: ['text'] } },
  load: async (read, { text }) => ({ people: await mentionable(read, mentionsIn(text ?? '')) }),
  decide: ({ found, people }, input, ctx) => {
    const row = found.get('comment', input.comment);
    if (row.writtenBy !== ctx.actor.member)
      return refuse('not-allowed', 'Only whoever wrote this comment can reword it.', 'comment');
    const text = input.text?.trim();
    if (text === '') return refuse('invalid', 'Write the comment, or remove it.', 'text');
    const known = mentionsIn(row.text);
    const fresh = mentionsIn(text ?? '').filter((id) => !known.includes(id));
    const wrong = outOfSight(text ?? '', fresh, people, ctx.product);
    if (wrong) return refuse('invalid', wrong, 'text');
    const edited = editing('comment', row, text === undefined ? {} : { text }, ['text']);
    if (edited.changes.length === 0) return edited;
    const set = { ...(text === undefined ? {} : { text }), editedAt: ctx.now };
    return { changes: [{ op: 'update', kind: 'comment', id: row.id, set }], output: edited.output };
  },
  guess: (_row, input) => sentFields(input, ['text']),
  examples: [
    {
      says: 'Jonas puts it better',
      as: 'po',
      input: { comment: '$remark', text: 'It must also survive an update.', was: { text: 'What about updates?' } },
    },
    {
      says: 'Nobody else does',
      as: 'pm',
      input: { comment: '$remark', text: 'No.', was: { text: 'What about updates?' } },
      gives: 'not-allowed',
    },
    {
      says: 'Words are needed',
      as: 'po',
      input: { comment: '$remark', text: ' ', was: { text: 'What about updates?' } },
      gives: 'invalid',
    },
  ],
});

export const removeComment = define({
  name: 'comment.remove',
  says: 'Remove your own comment; an administrator removes any',
  input: z.strictObject({ comment: ref('comment'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['comment'] },
  load: async () => ({}),
  decide: ({ found }, { comment }, ctx) => {
    const row = found.get('comment', comment);
    if (row.writtenBy !== ctx.actor.member && !ctx.actor.admin)
      return refuse('not-allowed', 'Whoever wrote this comment, or an administrator, can remove it.', 'comment');
    return { changes: [{ op: 'delete', kind: 'comment', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'Jonas takes it back', as: 'po', input: { comment: '$remark', seen: { $remark: 1 } } },
    {
      says: 'Others leave it',
      as: 'sales',
      input: { comment: '$remark', seen: { $remark: 1 } },
      gives: 'not-allowed',
    },
  ],
});
