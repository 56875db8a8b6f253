import { z } from 'zod';
import { ask } from '#catalogue/define';
import { stages } from '#domain/feature';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

export const listFeatures = ask({
  name: 'feature.list',
  says: 'List the features of a product, of one stage or all',
  input: z.strictObject({
    product: ref('product'),
    stage: z.enum(stages).optional(),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ features: z.array(rowShape('feature', { heavy: false })) }),
  right: 'member',
  answer: async (read, { product, stage, limit }) => ({
    features: await read.all('feature', { productId: product, ...(stage ? { stage } : {}) }, { by: 'short', limit }),
  }),
  examples: [{ says: 'All of them', as: 'team', input: { product: '$field' } }],
});
