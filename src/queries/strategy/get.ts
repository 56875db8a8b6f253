import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

export const getStrategy = ask({
  name: 'strategy.get',
  says: 'Show the vision, positioning, objectives with their key results and check-ins, and the money of a product',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({
    vision: z.string(),
    positioning: z.string(),
    objectives: z.array(rowShape('objective')),
    keyResults: z.array(rowShape('keyResult')),
    checkIns: z.array(rowShape('checkIn')),
    budget: z.array(rowShape('budgetLine')),
  }),
  right: 'member',
  answer: async (read, { product: id }) => {
    const product = await read.one('product', id);
    if (!product) throw notFound();
    return {
      vision: product.vision,
      positioning: product.positioning,
      objectives: await read.all('objective', { productId: id }, { by: 'short' }),
      keyResults: await read.all('keyResult', { productId: id }),
      checkIns: await read.all('checkIn', { productId: id }, { by: 'saidOn' }),
      budget: await read.all('budgetLine', { productId: id }, { by: 'title' }),
    };
  },
  examples: [{ says: 'A stakeholder reads where it goes', as: 'stakeholder', input: { product: '$field' } }],
});
