import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const most = 20;

export const citeStories = define({
  name: 'claim.cite',
  says: 'Say on which stories a claim rests: add some, take some away; an approved one needs approval again',
  input: z.strictObject({
    claim: ref('claim'),
    add: z.array(ref('story')).max(most).default([]),
    remove: z.array(ref('story')).max(most).default([]),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), cites: z.number() }),
  right: 'message',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['claim'] },
  load: async (read, { claim }) => ({ citations: await read.all('citation', { claimId: claim }) }),
  decide: ({ found, citations }, input, ctx) => {
    const claim = found.get('claim', input.claim);
    if (claim.state === 'withdrawn') return refuse('invalid', 'This claim is withdrawn; write a new one.', 'claim');
    const cited = new Map(citations.map((citation) => [citation.storyId, citation.id]));
    const added = [...new Set(input.add)].filter((id) => !cited.has(id));
    const removed = [...new Set(input.remove)].filter((id) => cited.has(id));
    const both = input.add.find((id) => input.remove.includes(id));
    if (both) return refuse('invalid', 'A story cannot be added and taken away at once.', 'add');
    const cites = cited.size + added.length - removed.length;
    if (cites > most) return refuse('invalid', `A claim cites at most ${most} stories.`, 'add');
    const changes: Change[] = [
      ...removed.map((id): Change => ({ op: 'delete', kind: 'citation', id: cited.get(id) ?? id })),
      ...added.map((storyId): Change => {
        const row = { claimId: claim.id, storyId };
        return { op: 'create', kind: 'citation', id: ctx.id(), product: ctx.product, row };
      }),
    ];
    if (changes.length > 0 && claim.state === 'approved')
      changes.push({ op: 'update', kind: 'claim', id: claim.id, set: { state: 'draft' } });
    return { changes, output: { id: claim.id, cites } };
  },
  examples: [
    {
      says: 'Marketing takes the cut story away and cites another',
      as: 'marketing',
      input: { claim: '$faxClaim', add: ['$signOffline'], remove: ['$faxed'], seen: { $faxClaim: 1 } },
    },
    {
      says: 'Support proposes another story',
      as: 'support',
      input: { claim: '$faxClaim', add: ['$signOffline'], seen: { $faxClaim: 1 } },
      gives: 'proposed',
    },
    {
      says: 'Adding and taking away at once is neither',
      as: 'marketing',
      input: { claim: '$faxClaim', add: ['$faxed'], remove: ['$faxed'], seen: { $faxClaim: 1 } },
      gives: 'invalid',
    },
  ],
});
