import { z } from 'zod';
import { define } from '#catalogue/define';
import { takesVotes } from '#domain/public';
import { line, mailAddress, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { visitorHash } from '#store/votes';

const visitor = () => line(200).meta({ description: 'what tells this person from others; only a hash of it is kept' });

export const castVote = define({
  name: 'vote.cast',
  says: "Count somebody's wish for a published feature, once for each person",
  input: z.strictObject({ feature: ref('feature'), visitor: visitor() }),
  output: z.object({ id: z.string(), counted: z.boolean() }),
  right: 'member',
  proposable: true,
  undo: 'none',
  guard: { blind: 'It adds one voice, once for each person.' },
  load: async (read, { feature, visitor }, found) => ({
    cast: await read.all('vote', {
      featureId: feature,
      visitor: visitorHash(found.get('feature', feature).productId, visitor),
    }),
  }),
  decide: ({ found, cast }, input, ctx) => {
    const feature = found.get('feature', input.feature);
    if (!feature.published) return refuse('invalid', 'Nobody outside sees this feature: publish it first.', 'feature');
    if (!takesVotes(feature.stage)) return refuse('invalid', 'This is decided: votes are over.', 'feature');
    const [already] = cast;
    if (already) return { changes: [], output: { id: already.id, counted: false } };
    const id = ctx.id();
    const row = {
      featureId: feature.id,
      visitor: visitorHash(ctx.product, input.visitor),
      email: null,
      state: 'counted' as const,
      castOn: ctx.today,
    };
    return {
      changes: [{ op: 'create', kind: 'vote', id, product: ctx.product, row }],
      output: { id, counted: true },
    };
  },
  examples: [
    {
      says: 'Sales counts a wish heard at the fair',
      as: 'sales',
      input: { feature: '$dictation', visitor: 'Greta of Lund, met at the fair' },
    },
    {
      says: 'What is not published takes no votes',
      as: 'sales',
      input: { feature: '$templates', visitor: 'Greta' },
      gives: 'invalid',
    },
  ],
});

export const withdrawVote = define({
  name: 'vote.withdraw',
  says: 'Take back the wish of a person for a feature',
  input: z.strictObject({ feature: ref('feature'), visitor: visitor() }),
  output: z.object({ withdrawn: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'none',
  guard: { blind: 'Only that person, or who speaks for them, takes it back, whatever it holds.' },
  load: async (read, { feature, visitor }, found) => ({
    cast: await read.all('vote', {
      featureId: feature,
      visitor: visitorHash(found.get('feature', feature).productId, visitor),
    }),
  }),
  decide: ({ cast }) => ({
    changes: cast.map(({ id }) => ({ op: 'delete' as const, kind: 'vote' as const, id })),
    output: { withdrawn: cast.length },
  }),
  examples: [
    { says: 'Nora wishes something else', as: 'support', input: { feature: '$dictation', visitor: 'Nora' } },
    {
      says: 'Whoever did not vote takes nothing back',
      as: 'support',
      input: { feature: '$dictation', visitor: 'Nobody' },
    },
  ],
});

export const confirmVote = define({
  name: 'vote.confirm',
  says: 'Keep the confirmed address at which a voter wants to be told what came of it',
  input: z.strictObject({ vote: ref('vote'), email: mailAddress(), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['vote'] },
  load: async () => ({}),
  decide: ({ found }, { vote, email }) => {
    const row = found.get('vote', vote);
    return {
      changes:
        row.state === 'confirmed' && row.email === email
          ? []
          : [{ op: 'update', kind: 'vote', id: row.id, set: { email, state: 'confirmed' } }],
      output: { id: row.id },
    };
  },
  examples: [
    {
      says: 'The voter has opened the link',
      as: 'support',
      input: { vote: '$wish', email: 'nora@kerner.example', seen: { $wish: 1 } },
    },
    {
      says: 'It has changed since',
      as: 'support',
      input: { vote: '$wish', email: 'nora@kerner.example', seen: { $wish: 5 } },
      gives: 'conflict',
    },
  ],
});

export const removeVotes = define({
  name: 'vote.remove',
  says: 'Remove votes that no customer cast',
  input: z.strictObject({ votes: z.array(ref('vote')).min(1).max(1000), seen: seen() }),
  output: z.object({ removed: z.number() }),
  right: 'publish',
  proposable: true,
  undo: 'none',
  guard: { judges: ['vote'] },
  load: async () => ({}),
  decide: (_rows, { votes }) => {
    const ids = [...new Set(votes)];
    return { changes: ids.map((id) => ({ op: 'delete', kind: 'vote', id })), output: { removed: ids.length } };
  },
  examples: [
    { says: 'A program cast it', as: 'pm', input: { votes: ['$wish'], seen: { $wish: 1 } } },
    {
      says: 'Support proposes it',
      as: 'support',
      input: { votes: ['$wish'], seen: { $wish: 1 } },
      gives: 'proposed',
    },
  ],
});
