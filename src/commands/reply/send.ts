import { z } from 'zod';
import { define, type Found } from '#catalogue/define';
import { sameAddress } from '#domain/mail-address';
import type { Row } from '#domain/records';
import { isOut, openStates } from '#domain/reply';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import type { Read } from '#store/read';

/** The replies of an input, with what they tell of. */
async function toldOf(read: Read, replies: readonly string[], found: Found) {
  const rows = [...new Set(replies)].map((id) => found.get('reply', id));
  const ids = (field: 'featureId' | 'releaseId') => [...new Set(rows.flatMap((row) => row[field] ?? []))];
  return {
    rows,
    features: await read.all('feature', { id: ids('featureId') }),
    releases: await read.all('release', { id: ids('releaseId') }),
  };
}

function tooEarly(row: Row<'reply'>) {
  const whom = row.toName ?? row.email ?? 'somebody';
  return refuse('invalid', `What ${whom} asked for has not shipped yet: they would look for it in vain.`, 'replies');
}

export const sendReplies = define({
  name: 'reply.send',
  says: 'Send replies to those who asked',
  input: z.strictObject({ replies: z.array(ref('reply')).min(1).max(1000), seen: seen() }),
  output: z.object({ queued: z.number() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['reply'] },
  load: async (read, { replies }, found) => {
    const told = await toldOf(read, replies, found);
    return { ...told, silent: await read.all('optOut', { productId: told.rows.map(({ productId }) => productId) }) };
  },
  decide: ({ rows, features, releases, silent }, _input, ctx) => {
    for (const row of rows) {
      const whom = row.toName ?? row.email ?? 'somebody';
      if (!['waiting', 'failed', 'in doubt'].includes(row.state))
        return refuse('invalid', `The reply to ${whom} is ${row.state} already.`, 'replies');
      if (row.email === null)
        return refuse('invalid', `There is no address of ${whom}: tell them by hand, or write one in.`, 'replies');
      const { email } = row;
      if (silent.some((muted) => muted.email === sameAddress(email)))
        return refuse('invalid', `${email} asked for no more mail. Skip it, or tell them by hand.`, 'replies');
      if (!isOut(row, features, releases)) return tooEarly(row);
    }
    const set = { state: 'queued' as const, toldBy: ctx.actor.member, error: null, tries: 0, nextAt: null };
    return {
      changes: rows.map(({ id }) => ({ op: 'update', kind: 'reply', id, set })),
      output: { queued: rows.length },
    };
  },
  guess: () => ({ state: 'queued' }),
  examples: [
    {
      says: 'Support sends what is ready',
      as: 'support',
      input: { replies: ['$replyToTilda'], seen: { $replyToTilda: 1 } },
    },
    {
      says: 'Sales proposes it',
      as: 'sales',
      input: { replies: ['$replyToTilda'], seen: { $replyToTilda: 1 } },
      gives: 'proposed',
    },
    {
      says: 'Without an address nothing is sent',
      as: 'pm',
      input: { replies: ['$replyToVera'], seen: { $replyToVera: 1 } },
      gives: 'invalid',
    },
  ],
});

export const markReplies = define({
  name: 'reply.mark',
  says: 'Note that somebody was told by hand',
  input: z.strictObject({ replies: z.array(ref('reply')).min(1).max(1000), seen: seen() }),
  output: z.object({ told: z.number() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['reply'] },
  load: async (read, { replies }, found) => toldOf(read, replies, found),
  decide: ({ rows, features, releases }, _input, ctx) => {
    const wrong = rows.find(({ state }) => !openStates.includes(state));
    if (wrong)
      return refuse('invalid', `The reply to ${wrong.toName ?? 'somebody'} is ${wrong.state} already.`, 'replies');
    const early = rows.find((row) => !isOut(row, features, releases));
    if (early) return tooEarly(early);
    const set = { state: 'by hand' as const, toldBy: ctx.actor.member, sentAt: ctx.now, nextAt: null };
    return {
      changes: rows.map(({ id }) => ({ op: 'update', kind: 'reply', id, set })),
      output: { told: rows.length },
    };
  },
  guess: () => ({ state: 'by hand' }),
  examples: [
    { says: 'Support rang Vera', as: 'support', input: { replies: ['$replyToVera'], seen: { $replyToVera: 1 } } },
    {
      says: 'Sales proposes it',
      as: 'sales',
      input: { replies: ['$replyToVera'], seen: { $replyToVera: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It has changed since',
      as: 'pm',
      input: { replies: ['$replyToVera'], seen: { $replyToVera: 4 } },
      gives: 'conflict',
    },
  ],
});

export const skipReply = define({
  name: 'reply.skip',
  says: 'Tell somebody nothing, and say why',
  input: z.strictObject({ reply: ref('reply'), reason: line(500), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['reply'] },
  load: async () => ({}),
  decide: ({ found }, { reply, reason }) => {
    const row = found.get('reply', reply);
    if (!openStates.includes(row.state)) return refuse('invalid', `This reply is ${row.state} already.`, 'reply');
    return {
      changes: [{ op: 'update', kind: 'reply', id: row.id, set: { state: 'skipped', error: reason, nextAt: null } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'skipped' }),
  examples: [
    {
      says: 'Vera has left the company',
      as: 'pm',
      input: { reply: '$replyToVera', reason: 'Vera has left Lund', seen: { $replyToVera: 1 } },
    },
    {
      says: 'Marketing proposes it',
      as: 'marketing',
      input: { reply: '$replyToVera', reason: 'Vera has left Lund', seen: { $replyToVera: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It needs a reason',
      as: 'pm',
      input: { reply: '$replyToVera', reason: '', seen: { $replyToVera: 1 } },
      gives: 'invalid',
    },
  ],
});
