import { z } from 'zod';
import { define } from '#catalogue/define';
import { line, ref, seen } from '#domain/shapes';
import { sha256 } from '#lib/canonical';
import { refuse } from '#lib/problem';

const dayMs = 86_400_000;

export const createKey = define({
  name: 'key.create',
  says: 'Make an API key that acts as you',
  input: z.strictObject({
    label: line(100),
    power: z.enum(['read', 'propose', 'decide']).default('propose'),
    days: z.number().int().min(1).max(3650).nullable().default(90),
  }),
  output: z.object({
    id: z.string(),
    key: z.string().nullable().meta({ description: 'shown once' }),
    expiresAt: z.string().nullable(),
  }),
  right: 'self',
  proposable: false,
  undo: 'none',
  once: ['key'],
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const id = ctx.id();
    const secret = ctx.secret();
    const key = `tl_${ctx.workspace}_${id}_${secret}`;
    const expiresAt = input.days === null ? null : new Date(Date.parse(ctx.now) + input.days * dayMs).toISOString();
    const row = {
      label: input.label,
      power: input.power,
      memberId: ctx.actor.member,
      hash: sha256(key),
      hint: secret.slice(-4),
      expiresAt,
      revokedAt: null,
    };
    return { changes: [{ op: 'create', kind: 'key', id, row }], output: { id, key, expiresAt } };
  },
  examples: [
    { says: 'A key for an agent proposes unless more is chosen', as: 'pm', input: { label: 'Research agent' } },
    { says: 'A key for a script', as: 'po', input: { label: 'Nightly report', power: 'read', days: 30 } },
    { says: 'A label says what it is for', as: 'pm', input: { label: '' }, gives: 'invalid' },
  ],
});

export const revokeKey = define({
  name: 'key.revoke',
  says: 'Revoke an API key at once',
  input: z.strictObject({ key: ref('key'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'self',
  proposable: false,
  undo: 'none',
  guard: { judges: ['key'] },
  load: async () => ({}),
  decide: ({ found }, { key }, ctx) => {
    const row = found.get('key', key);
    if (row.memberId !== ctx.actor.member && !ctx.actor.admin) return refuse('not-allowed', 'This key is not yours.');
    return {
      changes: row.revokedAt === null ? [{ op: 'update', kind: 'key', id: row.id, set: { revokedAt: ctx.now } }] : [],
      output: { id: row.id },
    };
  },
  examples: [{ says: 'The laptop was lost', as: 'pm', input: { key: '$anaKey', seen: { $anaKey: 1 } } }],
});
