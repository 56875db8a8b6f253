import { z } from 'zod';
import { define } from '#catalogue/define';
import { decisionNames, roles } from '#domain/rights';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const setRight = define({
  name: 'right.set',
  says: 'Say which roles hold a decision in a product',
  input: z.strictObject({
    product: ref('product'),
    right: z.enum(decisionNames),
    roles: z.array(z.enum(roles)).min(1).max(8),
    was: z
      .array(z.enum(roles))
      .max(8)
      .nullable()
      .meta({ description: "the product's own row as you saw it; null where the default stood" }),
  }),
  output: z.object({ right: z.string(), roles: z.array(z.string()) }),
  right: 'rights',
  proposable: true,
  undo: 'restore',
  guard: { blind: 'The row is found by its product and right, and compared with `was` here.' },
  load: async (read, input) => ({ rules: await read.all('right', { productId: input.product, right: input.right }) }),
  decide: ({ rules }, input, ctx) => {
    const [rule] = rules;
    const wanted = [...new Set(input.roles)].sort();
    const current = rule ? [...rule.roles].sort() : null;
    const was = input.was ? [...new Set(input.was)].sort() : null;
    if (JSON.stringify(current) !== JSON.stringify(was) && JSON.stringify(current) !== JSON.stringify(wanted))
      return refuse('conflict', 'Somebody else changed who decides this meanwhile.', 'was', {
        current: { roles: current },
        yours: { roles: wanted },
        was: { roles: was },
      });
    const output = { right: input.right, roles: wanted };
    if (rule)
      return {
        changes:
          JSON.stringify(current) === JSON.stringify(wanted)
            ? []
            : [{ op: 'update', kind: 'right', id: rule.id, set: { roles: wanted } }],
        output,
      };
    return {
      changes: [
        { op: 'create', kind: 'right', id: ctx.id(), product: ctx.product, row: { right: input.right, roles: wanted } },
      ],
      output,
    };
  },
  examples: [
    {
      says: 'The administrator lets the owner promise too',
      as: 'admin',
      input: { product: '$field', right: 'promise', roles: ['pm', 'po'], was: null },
    },
    {
      says: 'The manager alone proposes it',
      as: 'pm',
      input: { product: '$field', right: 'accept', roles: ['pm'], was: null },
      gives: 'proposed',
    },
    {
      says: 'Somebody changed it meanwhile',
      as: 'admin',
      input: { product: '$field', right: 'promise', roles: ['pm', 'po'], was: ['sales'] },
      gives: 'conflict',
    },
  ],
});
