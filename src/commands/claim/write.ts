import { z } from 'zod';
import { define, type Found } from '#catalogue/define';
import type { Change } from '#domain/change';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';
import type { Read } from '#store/read';

const most = 20;

/** True where this member works in the product of the record, so that they can keep a claim. */
async function canKeep(read: Read, keeper: string | undefined, productId: string): Promise<boolean> {
  if (!keeper) return true;
  if (!(await staysMember(read, keeper))) return false;
  return (await read.all('role', { memberId: keeper, productId })).length > 0;
}
const notHere = 'This member has no role in the product, so they cannot keep a claim.';

export const writeClaim = define({
  name: 'claim.write',
  says: 'Write a claim for a release: a sentence to say, and the stories it rests on',
  input: z.strictObject({
    release: ref('release'),
    text: line(),
    keeper: ref('member').optional(),
    stories: z.array(ref('story')).max(most).default([]),
  }),
  output: z.object({ id: z.string(), citations: z.array(z.string()) }),
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async (read, { keeper, release }, found: Found) => ({
    known: await canKeep(read, keeper, found.get('release', release).productId),
  }),
  decide: ({ found, known }, input, ctx) => {
    const release = found.get('release', input.release);
    if (release.state === 'cancelled')
      return refuse('invalid', 'This release is cancelled; there is nothing to say of it.', 'release');
    if (!known) return refuse('invalid', notHere, 'keeper');
    const id = ctx.id();
    const row = {
      releaseId: release.id,
      text: input.text,
      keeperId: input.keeper ?? ctx.actor.member,
      state: 'draft' as const,
      approvedBy: null,
      approvedOn: null,
    };
    const citations = [...new Set(input.stories)].map((storyId): Change => {
      const cited = { claimId: id, storyId };
      return { op: 'create', kind: 'citation', id: ctx.id(), product: ctx.product, row: cited };
    });
    return {
      changes: [{ op: 'create', kind: 'claim', id, product: ctx.product, row }, ...citations],
      output: { id, citations: citations.map((citation) => citation.id) },
    };
  },
  examples: [
    {
      says: 'Marketing writes what it would say',
      as: 'marketing',
      input: { release: '$winter', text: 'Sign without signal.', stories: ['$signOffline'] },
    },
    {
      says: 'Sales proposes a claim',
      as: 'sales',
      input: { release: '$winter', text: 'Sign without signal.' },
      gives: 'proposed',
    },
    {
      says: 'Whoever keeps it works on the product',
      as: 'marketing',
      input: { release: '$winter', text: 'Sign without signal.', keeper: '$stranger' },
      gives: 'invalid',
    },
  ],
});

export const editClaim = define({
  name: 'claim.edit',
  says: 'Reword a claim or give it to another keeper; reworded, it needs approval again',
  input: z.strictObject({ claim: ref('claim'), ...editOf({ text: line(), keeperId: ref('member') }) }),
  output: z.object({ id: z.string() }),
  right: 'message',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'claim', ref: 'claim', fields: ['text', 'keeperId'] } },
  load: async (read, { claim, keeperId }, found: Found) => ({
    known: await canKeep(read, keeperId, found.get('claim', claim).productId),
  }),
  decide: ({ found, known }, input) => {
    const row = found.get('claim', input.claim);
    if (row.state === 'withdrawn') return refuse('invalid', 'This claim is withdrawn; write a new one.', 'claim');
    if (!known) return refuse('invalid', notHere, 'keeperId');
    const reworded = input.text !== undefined && input.text !== row.text;
    if (row.state !== 'approved' || !reworded) return editing('claim', row, input, ['text', 'keeperId']);
    const set = { ...sentFields(input, ['text', 'keeperId']), state: 'draft' as const };
    return { changes: [{ op: 'update', kind: 'claim', id: row.id, set }], output: { id: row.id } };
  },
  guess: (row, input) => ({
    ...sentFields(input, ['text', 'keeperId']),
    ...(input.text !== undefined && row.state === 'approved' ? { state: 'draft' } : {}),
  }),
  examples: [
    {
      says: 'Marketing rewords an approved claim, which is a draft again',
      as: 'marketing',
      input: { claim: '$signClaim', text: 'Sign anywhere.', was: { text: 'Sign in the basement.' } },
    },
    {
      says: 'Support proposes other words',
      as: 'support',
      input: { claim: '$signClaim', text: 'Sign anywhere.', was: { text: 'Sign in the basement.' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody reworded it meanwhile',
      as: 'marketing',
      input: { claim: '$signClaim', text: 'Sign anywhere.', was: { text: 'Sign upstairs.' } },
      gives: 'conflict',
    },
  ],
});
