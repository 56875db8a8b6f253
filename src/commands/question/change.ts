import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { roles } from '#domain/rights';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

const names = ['text', 'toRole', 'toMember', 'blocking'] as const;

export const editQuestion = define({
  name: 'question.edit',
  says: 'Reword a question, ask it of somebody else, or say whether work waits for it',
  input: z.strictObject({
    question: ref('question'),
    ...editOf({
      text: longText(5000),
      toRole: z.enum(roles).nullable(),
      toMember: ref('member').nullable(),
      blocking: z.boolean(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'question', ref: 'question', fields: names } },
  load: async (read, { toMember }) => ({
    rolesThere: toMember && (await staysMember(read, toMember)) ? await read.all('role', { memberId: toMember }) : [],
  }),
  decide: ({ found, rolesThere }, input, ctx) => {
    const row = found.get('question', input.question);
    if (row.state !== 'open')
      return refuse('invalid', `This question is ${row.state}. Reopen it to change it.`, 'question');
    if (input.text !== undefined && input.text.trim() === '') return refuse('invalid', 'Write the question.', 'text');
    const { toRole = row.toRole, toMember = row.toMember } = input;
    if (!toRole && !toMember) return refuse('invalid', 'Say who is to answer: a role or a member.', 'toRole');
    if (toRole && toMember)
      return refuse('invalid', 'Ask a role or a member: set the other one to nobody.', 'toMember');
    if (input.toMember && !rolesThere.some(({ productId }) => productId === ctx.product))
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'toMember');
    return editing('question', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'It is rather for Dora',
      as: 'team',
      input: {
        question: '$howLong',
        toRole: null,
        toMember: '$dora',
        was: { toRole: 'po', toMember: null },
      },
    },
    {
      says: 'Somebody must be asked',
      as: 'team',
      input: { question: '$howLong', toRole: null, was: { toRole: 'po' } },
      gives: 'invalid',
    },
  ],
});

const input = z.strictObject({ question: ref('question'), seen: seen() });

export const withdrawQuestion = define({
  name: 'question.withdraw',
  says: 'Withdraw a question that needs no answer any more',
  input,
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['question'] },
  load: async () => ({}),
  decide: ({ found }, { question }, ctx) => {
    const row = found.get('question', question);
    if (row.state !== 'open') return refuse('invalid', `This question is ${row.state}.`, 'question');
    const steers = ctx.actor.roles.includes('pm') || ctx.actor.roles.includes('po');
    if (row.askedBy !== ctx.actor.member && !steers)
      return refuse('not-allowed', 'Whoever asked it, or manager or owner, can withdraw it.', 'question');
    return {
      changes: [{ op: 'update', kind: 'question', id: row.id, set: { state: 'withdrawn' } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'It answered itself', as: 'team', input: { question: '$howLong', seen: { $howLong: 1 } } },
    {
      says: 'Sales leaves the question of others alone',
      as: 'sales',
      input: { question: '$howLong', seen: { $howLong: 1 } },
      gives: 'not-allowed',
    },
  ],
});

export const reopenQuestion = define({
  name: 'question.reopen',
  says: 'Open a question again whose answer does not hold',
  input,
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['question'] },
  load: async () => ({}),
  decide: ({ found }, { question }) => {
    const row = found.get('question', question);
    if (row.state === 'open') return refuse('invalid', 'This question is open already.', 'question');
    const set = { state: 'open' as const, answer: null, answeredBy: null, answeredOn: null };
    return { changes: [{ op: 'update', kind: 'question', id: row.id, set }], output: { id: row.id } };
  },
  guess: () => ({ state: 'open', answer: null }),
  examples: [
    { says: 'The answer does not hold', as: 'team', input: { question: '$answered', seen: { $answered: 2 } } },
    { says: 'It is open', as: 'team', input: { question: '$howLong', seen: { $howLong: 1 } }, gives: 'invalid' },
  ],
});
