import { z } from 'zod';
import { define } from '#catalogue/define';
import { roles } from '#domain/rights';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

export const giveRole = define({
  name: 'role.give',
  says: 'Give a member a role in a product',
  input: z.strictObject({ product: ref('product'), member: ref('member'), role: z.enum(roles) }),
  output: z.object({ id: z.string() }),
  right: 'rights',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'A role is there or it is not; giving it twice is refused under its unique key.' },
  load: async (read, input) => ({
    stays: await staysMember(read, input.member),
    held: await read.all('role', { productId: input.product, memberId: input.member }),
  }),
  decide: ({ stays, held }, input, ctx) => {
    if (!stays) return refuse('invalid', 'This member has left the workspace.', 'member');
    if (held.some(({ role }) => role === input.role)) return refuse('invalid', 'They hold this role already.', 'role');
    const id = ctx.id();
    return {
      changes: [
        { op: 'create', kind: 'role', id, product: ctx.product, row: { memberId: input.member, role: input.role } },
      ],
      output: { id },
    };
  },
  examples: [
    {
      says: 'The administrator gives a role',
      as: 'admin',
      input: { product: '$field', member: '$stranger', role: 'stakeholder' },
    },
    {
      says: 'The manager alone proposes it to the owner',
      as: 'pm',
      input: { product: '$field', member: '$stranger', role: 'sales' },
      gives: 'proposed',
    },
    {
      says: 'A role is held once',
      as: 'admin',
      input: { product: '$field', member: '$mira', role: 'team' },
      gives: 'invalid',
    },
  ],
});

export const takeRole = define({
  name: 'role.take',
  says: 'Take a role in a product away',
  input: z.strictObject({ role: ref('role') }),
  output: z.object({ id: z.string() }),
  right: 'rights',
  proposable: true,
  undo: 'restore',
  guard: { blind: 'A role never changes; it is there or it is not.' },
  load: async () => ({}),
  decide: (_rows, { role }) => ({ changes: [{ op: 'delete', kind: 'role', id: role }], output: { id: role } }),
  examples: [
    { says: 'The administrator takes it away', as: 'admin', input: { role: '$miraTeam' } },
    { says: 'The owner alone proposes it to the manager', as: 'po', input: { role: '$miraTeam' }, gives: 'proposed' },
  ],
});
