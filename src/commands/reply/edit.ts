import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, longText, mailAddress, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const names = ['subject', 'text', 'toName', 'email'] as const;

export const editReply = define({
  name: 'reply.edit',
  says: 'Change what somebody will be told, or where',
  input: z.strictObject({
    reply: ref('reply'),
    ...editOf({
      subject: line(200),
      text: longText(20_000),
      toName: line(200).nullable(),
      email: mailAddress().nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'reply', ref: 'reply', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('reply', input.reply);
    if (!['waiting', 'failed', 'in doubt'].includes(row.state))
      return refuse('invalid', `This reply is ${row.state}: its words stay as they are.`, 'reply');
    if (input.text !== undefined && input.text.trim() === '')
      return refuse('invalid', 'Write what they are told.', 'text');
    return editing('reply', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The manager writes it warmer',
      as: 'pm',
      input: {
        reply: '$replyToTilda',
        subject: 'Drawing on plans is here, Tilda',
        was: { subject: 'Draw on a plan: it is here' },
      },
    },
    {
      says: 'Sales proposes her full name',
      as: 'sales',
      input: { reply: '$replyToTilda', toName: 'Tilda Berg', was: { toName: 'Tilda' } },
      gives: 'proposed',
    },
    {
      says: 'One address, nothing beside it',
      as: 'pm',
      input: { reply: '$replyToTilda', email: 'Tilda <tilda@lund.example>, all@lund.example' },
      gives: 'invalid',
    },
  ],
});
