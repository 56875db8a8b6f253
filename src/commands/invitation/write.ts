import { z } from 'zod';
import { define } from '#catalogue/define';
import { roles } from '#domain/rights';
import { line, ref, seen } from '#domain/shapes';
import { sha256 } from '#lib/canonical';
import { refuse } from '#lib/problem';

const dayMs = 86_400_000;

export const invite = define({
  name: 'member.invite',
  says: 'Invite somebody by a link, with roles they will have',
  input: z.strictObject({
    name: line(100),
    email: z.email().max(200).optional(),
    admin: z.boolean().default(false),
    roles: z
      .array(z.strictObject({ product: ref('product'), role: z.enum(roles) }))
      .max(20)
      .default([]),
    days: z.number().int().min(1).max(30).default(7),
  }),
  output: z.object({
    id: z.string(),
    token: z.string().nullable().meta({ description: 'goes into the link /invitation#token; shown once' }),
    expiresAt: z.string(),
  }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  once: ['token'],
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const id = ctx.id();
    const secret = ctx.secret();
    const expiresAt = new Date(Date.parse(ctx.now) + input.days * dayMs).toISOString();
    const row = {
      name: input.name,
      email: input.email ?? null,
      tokenHash: sha256(secret),
      admin: input.admin,
      roles: input.roles,
      expiresAt,
      acceptedBy: null,
      state: 'open' as const,
    };
    return {
      changes: [{ op: 'create', kind: 'invitation', id, row }],
      output: { id, token: `${ctx.workspace}.${id}.${secret}`, expiresAt },
    };
  },
  examples: [
    {
      says: 'The administrator invites an owner',
      as: 'admin',
      input: { name: 'Jonas', email: 'jonas@example.com', roles: [{ product: '$field', role: 'po' }] },
    },
    { says: 'Others cannot invite', as: 'po', input: { name: 'Eve' }, gives: 'not-allowed' },
    { says: 'An address must be one', as: 'admin', input: { name: 'Jonas', email: 'nobody' }, gives: 'invalid' },
  ],
});

export const revokeInvitation = define({
  name: 'invitation.revoke',
  says: 'Revoke an invitation that nobody has accepted',
  input: z.strictObject({ invitation: ref('invitation'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { judges: ['invitation'] },
  load: async () => ({}),
  decide: ({ found }, { invitation }) => {
    const row = found.get('invitation', invitation);
    if (row.state !== 'open') return refuse('invalid', `This invitation is ${row.state} already.`, 'invitation');
    return {
      changes: [{ op: 'update', kind: 'invitation', id: row.id, set: { state: 'revoked' } }],
      output: { id: row.id },
    };
  },
  examples: [
    { says: 'It went to the wrong person', as: 'admin', input: { invitation: '$invited', seen: { $invited: 1 } } },
  ],
});
