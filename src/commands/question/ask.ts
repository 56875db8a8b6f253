import { z } from 'zod';
import { define } from '#catalogue/define';
import { aboutOf, aboutRefs } from '#domain/about';
import { roles } from '#domain/rights';
import { longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

export const askQuestion = define({
  name: 'question.ask',
  says: 'Ask somebody a question about a record',
  input: z.strictObject({
    ...aboutRefs,
    text: longText(5000),
    toRole: z.enum(roles).optional(),
    toMember: ref('member').optional(),
    blocking: z.boolean().default(false).meta({ description: 'true where work waits for the answer' }),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ Q: 1 }),
  load: async (read, { toMember }) => ({
    rolesThere: toMember && (await staysMember(read, toMember)) ? await read.all('role', { memberId: toMember }) : [],
  }),
  decide: ({ rolesThere }, input, ctx) => {
    const about = aboutOf(input);
    if ('refused' in about) return about;
    if (input.text.trim() === '') return refuse('invalid', 'Write the question.', 'text');
    if (!input.toRole && !input.toMember)
      return refuse('invalid', 'Say who is to answer: a role or a member.', 'toRole');
    if (input.toRole && input.toMember)
      return refuse('invalid', 'Ask a role or a member, so that one of them knows it is theirs.', 'toMember');
    if (input.toMember && !rolesThere.some(({ productId }) => productId === ctx.product))
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'toMember');
    const id = ctx.id();
    const short = ctx.short('Q');
    const row = {
      ...about,
      text: input.text.trim(),
      toRole: input.toRole ?? null,
      toMember: input.toMember ?? null,
      blocking: input.blocking,
      state: 'open' as const,
      answer: null,
      askedBy: ctx.actor.member,
      askedOn: ctx.today,
      answeredBy: null,
      answeredOn: null,
    };
    return {
      changes: [{ op: 'create', kind: 'question', id, product: ctx.product, short, row }],
      output: { id, short: `Q-${short}` },
    };
  },
  examples: [
    {
      says: 'The team asks the owner what work waits for',
      as: 'team',
      input: { story: '$queue', text: 'Does a report survive a restart of the phone?', toRole: 'po', blocking: true },
    },
    {
      says: 'Sales asks Ana',
      as: 'sales',
      input: { feature: '$offline', text: 'May I show it to Kerner?', toMember: '$ana' },
    },
    {
      says: 'It is about one record',
      as: 'team',
      input: { story: '$queue', feature: '$offline', text: 'Which?', toRole: 'po' },
      gives: 'invalid',
    },
    {
      says: 'Somebody must be asked',
      as: 'team',
      input: { story: '$queue', text: 'Anybody?' },
      gives: 'invalid',
    },
  ],
});
