import { z } from 'zod';
import { define } from '#catalogue/define';
import { aboutOf, aboutRefs } from '#domain/about';
import { civilDate, line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { staysMember } from '#store/members';

export const addAction = define({
  name: 'action.add',
  says: 'Note who does what by when, on any record',
  input: z.strictObject({
    ...aboutRefs,
    text: line(2000),
    assignee: ref('member').optional(),
    dueOn: civilDate().optional(),
    audience: line(200).optional().meta({ description: 'for a launch task: whom it prepares, such as sales' }),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ A: 1 }),
  load: async (read, { assignee }) => ({
    rolesThere: assignee && (await staysMember(read, assignee)) ? await read.all('role', { memberId: assignee }) : [],
  }),
  decide: ({ rolesThere }, input, ctx) => {
    const about = aboutOf(input);
    if ('refused' in about) return about;
    if (input.assignee && !rolesThere.some(({ productId }) => productId === ctx.product))
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'assignee');
    const id = ctx.id();
    const short = ctx.short('A');
    const row = {
      ...about,
      text: input.text,
      assigneeId: input.assignee ?? null,
      dueOn: input.dueOn ?? null,
      audience: input.audience ?? null,
      state: 'open' as const,
      addedBy: ctx.actor.member,
      addedOn: ctx.today,
      doneOn: null,
    };
    return {
      changes: [{ op: 'create', kind: 'action', id, product: ctx.product, short, row }],
      output: { id, short: `A-${short}` },
    };
  },
  examples: [
    {
      says: 'Dora draws the empty list by Friday',
      as: 'designer',
      input: { feature: '$offline', text: 'Draw the empty list', assignee: '$dora', dueOn: '2026-11-20' },
    },
    { says: 'Somebody will do it', as: 'team', input: { product: '$field', text: 'Order two test phones' } },
    {
      says: 'Only members of the product can have it',
      as: 'po',
      input: { story: '$queue', text: 'Try it in a lift', assignee: '$stranger' },
      gives: 'invalid',
    },
    { says: 'It is about something', as: 'po', input: { text: 'Try it in a lift' }, gives: 'invalid' },
  ],
});
