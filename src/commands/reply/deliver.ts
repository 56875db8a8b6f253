import { z } from 'zod';
import { define } from '#catalogue/define';
import { nextTry } from '#domain/reply';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const beginReply = define({
  name: 'reply.begin',
  says: 'Note that a reply is being handed to the mail server at this moment',
  input: z.strictObject({ reply: ref('reply'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'reply',
  proposable: false,
  undo: 'none',
  guard: { judges: ['reply'] },
  load: async () => ({}),
  decide: ({ found }, { reply }) => {
    const row = found.get('reply', reply);
    if (row.state !== 'queued') return refuse('invalid', `This reply is ${row.state}, not queued.`, 'reply');
    return {
      changes: [{ op: 'update', kind: 'reply', id: row.id, set: { state: 'sending' } }],
      output: { id: row.id },
    };
  },
  examples: [
    { says: 'The mail server asks for the words', as: 'pm', input: { reply: '$replyToUlf', seen: { $replyToUlf: 2 } } },
    {
      says: 'What nobody sent is not handed over',
      as: 'pm',
      input: { reply: '$replyToTilda', seen: { $replyToTilda: 1 } },
      gives: 'invalid',
    },
    {
      says: 'Others do not',
      as: 'sales',
      input: { reply: '$replyToUlf', seen: { $replyToUlf: 2 } },
      gives: 'not-allowed',
    },
  ],
});

export const settleReply = define({
  name: 'reply.settle',
  says: 'Note how handing a reply to the mail server ended',
  input: z.strictObject({
    reply: ref('reply'),
    ended: z.enum(['sent', 'later', 'failed', 'in doubt']),
    error: line(500).optional(),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), nextAt: z.string().nullable() }),
  right: 'reply',
  proposable: false,
  undo: 'none',
  guard: { judges: ['reply'] },
  load: async () => ({}),
  decide: ({ found }, { reply, ended, error = null }, ctx) => {
    const row = found.get('reply', reply);
    const before = ended === 'sent' || ended === 'in doubt' ? ['sending', 'in doubt'] : ['queued', 'sending'];
    if (!before.includes(row.state)) return refuse('invalid', `This reply is ${row.state}.`, 'reply');
    const tries = row.tries + 1;
    const nextAt = ended === 'later' ? (nextTry(tries, ctx.now) ?? null) : null;
    const set =
      ended === 'sent'
        ? { state: ended, error: null, sentAt: ctx.now, nextAt }
        : ended === 'later' && nextAt !== null
          ? { state: 'queued' as const, error, tries, nextAt }
          : { state: ended === 'later' ? ('failed' as const) : ended, error, nextAt };
    return { changes: [{ op: 'update', kind: 'reply', id: row.id, set }], output: { id: row.id, nextAt } };
  },
  examples: [
    {
      says: 'The mail server is busy',
      as: 'pm',
      input: { reply: '$replyToUlf', ended: 'later', error: '451 Try again later', seen: { $replyToUlf: 2 } },
    },
    {
      says: 'The mail server does not know the address',
      as: 'pm',
      input: { reply: '$replyToUlf', ended: 'failed', error: '550 No such user', seen: { $replyToUlf: 2 } },
    },
    {
      says: 'What was not handed over is not sent',
      as: 'pm',
      input: { reply: '$replyToUlf', ended: 'sent', seen: { $replyToUlf: 2 } },
      gives: 'invalid',
    },
  ],
});
