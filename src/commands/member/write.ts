import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { adminIds, holdBack } from '#store/members';

export const renameMember = define({
  name: 'member.rename',
  says: 'Change your own name',
  input: z.strictObject({ member: ref('member'), ...editOf({ name: line(100) }) }),
  output: z.object({ id: z.string() }),
  right: 'self',
  proposable: false,
  undo: 'fields',
  guard: { edits: { kind: 'member', ref: 'member', fields: ['name'] } },
  load: async () => ({}),
  decide: ({ found }, input, ctx) =>
    input.member === ctx.actor.member || ctx.actor.admin
      ? editing('member', found.get('member', input.member), input, ['name'])
      : refuse('not-allowed', 'You can only rename yourself.'),
  guess: (_row, input) => sentFields(input, ['name']),
  examples: [
    { says: 'Mira marries', as: 'team', input: { member: '$mira', name: 'Mira Brandt', was: { name: 'Mira Vogel' } } },
    {
      says: 'Nobody renames somebody else',
      as: 'pm',
      input: { member: '$mira', name: 'M', was: { name: 'Mira Vogel' } },
      gives: 'not-allowed',
    },
  ],
});

export const removeMember = define({
  name: 'member.remove',
  says: 'Remove a member from the workspace; all their roles and keys end',
  input: z.strictObject({ member: ref('member'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { judges: ['member'] },
  load: async (read, { member }) => {
    // Before their roles and keys are read, so that none is made meanwhile.
    await holdBack(read, member);
    return {
      roles: await read.all('role', { memberId: member }),
      keys: await read.all('key', { memberId: member, revokedAt: null }),
      admins: await adminIds(read),
    };
  },
  decide: ({ found, roles, keys, admins }, { member }, ctx) => {
    const row = found.get('member', member);
    if (row.state === 'removed') return refuse('invalid', 'They have left already.', 'member');
    if (admins.length === 1 && admins[0] === member)
      return refuse('invalid', 'The last administrator stays. Make somebody else one first.', 'member');
    return {
      changes: [
        { op: 'update', kind: 'member', id: member, set: { state: 'removed', admin: false } },
        ...roles.map(({ id }) => ({ op: 'delete' as const, kind: 'role' as const, id })),
        ...keys.map(({ id }) => ({ op: 'update' as const, kind: 'key' as const, id, set: { revokedAt: ctx.now } })),
      ],
      output: { id: member },
    };
  },
  examples: [
    { says: 'Somebody leaves', as: 'admin', input: { member: '$stranger', seen: { $stranger: 1 } } },
    {
      says: 'Others cannot remove',
      as: 'pm',
      input: { member: '$stranger', seen: { $stranger: 1 } },
      gives: 'not-allowed',
    },
  ],
});

export const appointAdmin = define({
  name: 'member.appoint',
  says: 'Make a member an administrator of the workspace, or an ordinary member again',
  input: z.strictObject({ member: ref('member'), admin: z.boolean(), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { judges: ['member'] },
  load: async (read) => ({ admins: await adminIds(read) }),
  decide: ({ found, admins }, { member, admin }) => {
    const row = found.get('member', member);
    if (row.state === 'removed') return refuse('invalid', 'They have left the workspace.', 'member');
    if (!admin && admins.length === 1 && admins[0] === member)
      return refuse('invalid', 'The last administrator stays. Make somebody else one first.', 'admin');
    return {
      changes: row.admin === admin ? [] : [{ op: 'update', kind: 'member', id: member, set: { admin } }],
      output: { id: member },
    };
  },
  examples: [
    { says: 'A second administrator', as: 'admin', input: { member: '$mira', admin: true, seen: { $mira: 1 } } },
    {
      says: 'Nobody appoints themselves',
      as: 'pm',
      input: { member: '$ana', admin: true, seen: { $ana: 1 } },
      gives: 'not-allowed',
    },
  ],
});
