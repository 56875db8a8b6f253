import { z } from 'zod';
import { define } from '#catalogue/define';
import { sayUnmet, supportOf } from '#domain/claim-support';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const input = z.strictObject({ claim: ref('claim'), seen: seen() });
const output = z.object({ id: z.string(), state: z.string() });

export const approveClaim = define({
  name: 'claim.approve',
  says: 'Approve a claim as it reads and with the stories it cites',
  input,
  output,
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['claim', 'citation'] },
  load: async (read, { claim }, found) => {
    const citations = await read.all('citation', { claimId: claim });
    return {
      citations,
      stories: await read.all('story', { id: citations.map(({ storyId }) => storyId) }),
      features: await read.all('feature', { releaseId: found.get('claim', claim).releaseId }),
    };
  },
  decide: ({ found, citations, stories, features }, { claim }, ctx) => {
    const row = found.get('claim', claim);
    if (row.state !== 'draft') return refuse('invalid', `This claim is ${row.state} already.`, 'claim');
    const storyOf = (id: string) => stories.find((story) => story.id === id);
    const standing = supportOf(citations, storyOf, (id) => features.some((feature) => feature.id === id));
    if (standing.support === 'unsupported' || citations.length === 0)
      return refuse(
        'invalid',
        `This claim is not supported. ${sayUnmet(standing, (id) => storyOf(id)?.short)} Have its keeper mend it first.`,
        'claim',
      );
    const set = { state: 'approved' as const, approvedBy: ctx.actor.member, approvedOn: ctx.today };
    return { changes: [{ op: 'update', kind: 'claim', id: row.id, set }], output: { id: row.id, state: 'approved' } };
  },
  guess: () => ({ state: 'approved' }),
  examples: [
    {
      says: 'The manager approves it',
      as: 'pm',
      input: { claim: '$queueClaim', seen: { $queueClaim: 1, $queueCitation: 1 } },
    },
    {
      says: 'Marketing proposes its own claim for approval',
      as: 'marketing',
      input: { claim: '$queueClaim', seen: { $queueClaim: 1, $queueCitation: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What rests on a cut story is not approved',
      as: 'pm',
      input: { claim: '$faxClaim', seen: { $faxClaim: 1, $faxCitation: 1 } },
      gives: 'invalid',
    },
    {
      says: 'The stories it cites are judged as well',
      as: 'pm',
      input: { claim: '$queueClaim', seen: { $queueClaim: 1 } },
      gives: 'conflict',
    },
  ],
});

export const withdrawClaim = define({
  name: 'claim.withdraw',
  says: 'Withdraw a claim: it is not said any more',
  input,
  output,
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['claim'] },
  load: async () => ({}),
  decide: ({ found }, { claim }) => {
    const row = found.get('claim', claim);
    if (row.state === 'withdrawn') return refuse('invalid', 'This claim is withdrawn already.', 'claim');
    const set = { state: 'withdrawn' as const };
    return { changes: [{ op: 'update', kind: 'claim', id: row.id, set }], output: { id: row.id, state: 'withdrawn' } };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'Marketing withdraws it', as: 'marketing', input: { claim: '$faxClaim', seen: { $faxClaim: 1 } } },
    {
      says: 'The owner proposes to withdraw it',
      as: 'po',
      input: { claim: '$faxClaim', seen: { $faxClaim: 1 } },
      gives: 'proposed',
    },
  ],
});

export const removeClaim = define({
  name: 'claim.remove',
  says: 'Remove a claim that is not approved, with what it cites',
  input,
  output: z.object({ id: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['claim'] },
  load: async (read, { claim }) => ({ citations: await read.all('citation', { claimId: claim }) }),
  decide: ({ found, citations }, { claim }) => {
    const row = found.get('claim', claim);
    if (row.state === 'approved')
      return refuse('invalid', 'This claim is approved. Withdraw it first, so that it is seen to go.', 'claim');
    return {
      changes: [
        ...citations.map(({ id }) => ({ op: 'delete' as const, kind: 'citation' as const, id })),
        { op: 'delete', kind: 'claim', id: row.id },
      ],
      output: { id: row.id },
    };
  },
  examples: [
    { says: 'Marketing removes a draft', as: 'marketing', input: { claim: '$faxClaim', seen: { $faxClaim: 1 } } },
    {
      says: 'Sales proposes to',
      as: 'sales',
      input: { claim: '$faxClaim', seen: { $faxClaim: 1 } },
      gives: 'proposed',
    },
    {
      says: 'An approved one is withdrawn first',
      as: 'marketing',
      input: { claim: '$signClaim', seen: { $signClaim: 2 } },
      gives: 'invalid',
    },
  ],
});
