import { z } from 'zod';
import { define } from '#catalogue/define';
import { line, ref } from '#domain/shapes';
import { viewFields } from './shapes.ts';

export const saveView = define({
  name: 'view.save',
  says: 'Keep a way to see the backlog or the roadmap under a name, for oneself or for everybody',
  input: z.strictObject({
    product: ref('product'),
    place: z.enum(['backlog', 'roadmap']),
    name: line(80),
    shared: z.boolean().default(false),
    ...viewFields,
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, { product: _, ...view }, ctx) => {
    const id = ctx.id();
    const row = { ...view, memberId: ctx.actor.member };
    return { changes: [{ op: 'create', kind: 'view', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The team keeps what it has to refine',
      as: 'team',
      input: {
        product: '$field',
        place: 'backlog',
        name: 'To refine',
        filter: 'state:draft lacks:criteria',
        shape: 'table',
        sort: '-asked',
        columns: ['short', 'title', 'asked'],
        shared: true,
      },
    },
    { says: 'A few words are enough', as: 'sales', input: { product: '$field', place: 'roadmap', name: 'Promised' } },
    {
      says: 'It needs a name',
      as: 'team',
      input: { product: '$field', place: 'backlog', name: '' },
      gives: 'invalid',
    },
  ],
});
