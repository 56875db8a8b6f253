import { z } from 'zod';
import { define } from '#catalogue/define';
import { type Decision, decisions, mayAccept, type Role } from '#domain/rights';
import { ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const acceptProposal = define({
  name: 'proposal.accept',
  says: 'Accept a proposal: it is done as its preview shows',
  input: z.strictObject({
    proposal: ref('proposal'),
    preview: z.string().max(64).meta({ description: 'hash of the preview you looked at' }),
    answer: words().optional(),
  }),
  output: z.object({ proposal: z.string(), gave: z.unknown() }),
  right: 'answer',
  proposable: false,
  undo: 'restore',
  guard: { blind: 'The hash of the preview covers everything that is judged.' },
  through: 'accept',
  load: async () => ({}),
  decide: ({ found }, { proposal }) => {
    const row = found.get('proposal', proposal);
    if (row.state !== 'waiting') return refuse('invalid', `This proposal is ${row.state} already.`, 'proposal');
    return { changes: [], output: { proposal, gave: null } };
  },
  examples: [
    {
      says: 'The manager accepts what the owner proposed',
      as: 'pm',
      input: { proposal: '$laterPromise', preview: '$laterPromise.preview' },
    },
    {
      says: 'The team does not decide promises',
      as: 'team',
      input: { proposal: '$laterPromise', preview: '$laterPromise.preview' },
      gives: 'not-allowed',
    },
    {
      says: 'Another preview than the present one is refused',
      as: 'pm',
      input: { proposal: '$laterPromise', preview: 'something else' },
      gives: 'conflict',
    },
  ],
});

export const declineProposal = define({
  name: 'proposal.decline',
  says: 'Decline a proposal and say why',
  input: z.strictObject({ proposal: ref('proposal'), answer: words(), seen: seen() }),
  output: z.object({ proposal: z.string() }),
  right: 'answer',
  proposable: false,
  undo: 'fields',
  guard: { judges: ['proposal'] },
  load: async (read, { proposal }, found) => ({
    proposerRoles: (
      await read.all('role', {
        memberId: found.get('proposal', proposal).proposerId,
        productId: found.get('proposal', proposal).productId,
      })
    ).map(({ role }) => role),
    rules: await read.all('right', { productId: found.get('proposal', proposal).productId }),
    product: await read.one('product', found.get('proposal', proposal).productId),
  }),
  decide: ({ found, proposerRoles, rules, product }, { proposal, answer }, ctx) => {
    const row = found.get('proposal', proposal);
    if (row.state !== 'waiting') return refuse('invalid', `This proposal is ${row.state} already.`, 'proposal');
    const table = new Map(rules.map((rule) => [rule.right, rule.roles]));
    const free = !Object.hasOwn(decisions, row.right) || (row.right === 'rights' && ctx.actor.admin);
    if (
      !free &&
      !mayAccept(row.right as Decision, ctx.actor.roles, proposerRoles as Role[], product?.mode ?? 'both', table)
    )
      return refuse('not-allowed', `This is for ${row.deciders.join(' or ')} to decide.`);
    return {
      changes: [
        {
          op: 'update',
          kind: 'proposal',
          id: row.id,
          set: { state: 'declined', answer, decidedById: ctx.actor.member },
        },
      ],
      output: { proposal },
    };
  },
  guess: () => ({ state: 'declined' }),
  examples: [
    {
      says: 'The manager declines and says why',
      as: 'pm',
      input: {
        proposal: '$laterPromise',
        seen: { $laterPromise: 1 },
        answer: 'Norrbo renews in January; we cut scope instead',
      },
    },
    {
      says: 'The team does not decide promises',
      as: 'team',
      input: { proposal: '$laterPromise', seen: { $laterPromise: 1 }, answer: 'No' },
      gives: 'not-allowed',
    },
  ],
});

export const withdrawProposal = define({
  name: 'proposal.withdraw',
  says: 'Withdraw a proposal of your own',
  input: z.strictObject({ proposal: ref('proposal'), seen: seen() }),
  output: z.object({ proposal: z.string() }),
  right: 'member',
  proposable: false,
  undo: 'none',
  guard: { judges: ['proposal'] },
  load: async () => ({}),
  decide: ({ found }, { proposal }, ctx) => {
    const row = found.get('proposal', proposal);
    if (row.proposerId !== ctx.actor.member)
      return refuse('not-allowed', 'Only whoever made a proposal can withdraw it.');
    if (row.state !== 'waiting') return refuse('invalid', `This proposal is ${row.state} already.`, 'proposal');
    return {
      changes: [{ op: 'update', kind: 'proposal', id: row.id, set: { state: 'withdrawn' } }],
      output: { proposal },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'The owner takes it back', as: 'po', input: { proposal: '$laterPromise', seen: { $laterPromise: 1 } } },
    {
      says: 'Nobody else can',
      as: 'pm',
      input: { proposal: '$laterPromise', seen: { $laterPromise: 1 } },
      gives: 'not-allowed',
    },
  ],
});

export const lapseProposal = define({
  name: 'proposal.lapse',
  says: 'Let a proposal lapse that nobody answered in time',
  input: z.strictObject({ proposal: ref('proposal'), seen: seen() }),
  output: z.object({ proposal: z.string() }),
  right: 'member',
  proposable: false,
  undo: 'none',
  guard: { judges: ['proposal'] },
  load: async () => ({}),
  decide: ({ found }, { proposal }, ctx) => {
    const row = found.get('proposal', proposal);
    if (row.state !== 'waiting') return refuse('invalid', `This proposal is ${row.state} already.`, 'proposal');
    if (ctx.today <= row.lapsesOn) return refuse('invalid', `It waits until ${row.lapsesOn}.`, 'proposal');
    return {
      changes: [{ op: 'update', kind: 'proposal', id: row.id, set: { state: 'lapsed' } }],
      output: { proposal },
    };
  },
  examples: [
    { says: 'Two weeks have passed', as: 'pm', input: { proposal: '$forgotten', seen: { $forgotten: 1 } } },
    {
      says: 'It is still time',
      as: 'pm',
      input: { proposal: '$laterPromise', seen: { $laterPromise: 1 } },
      gives: 'invalid',
    },
  ],
});
