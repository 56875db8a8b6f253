import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

const names = ['text', 'assigneeId', 'dueOn', 'audience'] as const;

export const editAction = define({
  name: 'action.edit',
  says: 'Change what an action is, who does it, by when, or for whom',
  input: z.strictObject({
    action: ref('action'),
    ...editOf({
      text: line(2000),
      assigneeId: ref('member').nullable(),
      dueOn: civilDate().nullable(),
      audience: line(200).nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'action', ref: 'action', fields: names } },
  load: async (read, { assigneeId }) => ({
    rolesThere:
      assigneeId && (await staysMember(read, assigneeId)) ? await read.all('role', { memberId: assigneeId }) : [],
  }),
  decide: ({ found, rolesThere }, input, ctx) => {
    if (input.assigneeId && !rolesThere.some(({ productId }) => productId === ctx.product))
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'assigneeId');
    return editing('action', found.get('action', input.action), input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'Mira takes it, a week later',
      as: 'team',
      input: {
        action: '$phones',
        assigneeId: '$mira',
        dueOn: '2026-11-27',
        was: { assigneeId: null, dueOn: '2026-11-13' },
      },
    },
    {
      says: 'Only members of the product can have it',
      as: 'team',
      input: { action: '$phones', assigneeId: '$stranger', was: { assigneeId: null } },
      gives: 'invalid',
    },
  ],
});

export const removeAction = define({
  name: 'action.remove',
  says: 'Remove an action',
  input: z.strictObject({ action: ref('action'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['action'] },
  load: async () => ({}),
  decide: ({ found }, { action }, ctx) => {
    const row = found.get('action', action);
    const steers = ctx.actor.roles.includes('pm') || ctx.actor.roles.includes('po');
    if (![row.addedBy, row.assigneeId].includes(ctx.actor.member) && !steers)
      return refuse(
        'not-allowed',
        'Whoever added it or has it, or manager or owner, can remove it. Drop it to say that nobody will do it.',
        'action',
      );
    return { changes: [{ op: 'delete', kind: 'action', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'It was noted twice', as: 'po', input: { action: '$phones', seen: { $phones: 1 } } },
    {
      says: 'Sales leaves the action of others alone',
      as: 'sales',
      input: { action: '$phones', seen: { $phones: 1 } },
      gives: 'not-allowed',
    },
  ],
});
