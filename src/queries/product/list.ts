import { z } from 'zod';
import { ask } from '#catalogue/define';
import { decisionNames, decisions, holders } from '#domain/rights';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { rulesOf } from '#store/rights';

export const listProducts = ask({
  name: 'product.list',
  says: 'List the products you can see, with their teams',
  input: z.strictObject({}),
  output: z.object({ products: z.array(rowShape('product')), teams: z.array(rowShape('team')) }),
  right: 'member',
  answer: async (read) => ({ products: await read.all('product'), teams: await read.all('team') }),
  examples: [{ says: 'Yours', as: 'team', input: {} }],
});

export const rightsTable = ask({
  name: 'right.table',
  says: 'Show who decides what in a product',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({
    mode: z.string(),
    rights: z.array(z.object({ right: z.string(), says: z.string(), roles: z.array(z.string()), own: z.boolean() })),
  }),
  right: 'member',
  answer: async (read, { product }) => {
    const rules = await rulesOf(read.db, read.workspace, product);
    if (!rules) throw notFound();
    const rights = decisionNames.map((right) => ({
      right,
      says: decisions[right].says,
      roles: holders(right, rules.mode, rules.table) as string[],
      own: rules.table.has(right),
    }));
    return { mode: rules.mode, rights };
  },
  examples: [
    { says: 'Anyone may look', as: 'stakeholder', input: { product: '$field' } },
    { says: 'By the name in its address', as: 'pm', input: { product: 'field' } },
  ],
});
