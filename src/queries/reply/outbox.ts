import { z } from 'zod';
import { ask } from '#catalogue/define';
import { replyStates } from '#domain/reply';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

export const listReplies = ask({
  name: 'reply.outbox',
  says: 'List the replies of a product with their words, in some states or all',
  input: z.strictObject({
    product: ref('product'),
    states: z.array(z.enum(replyStates)).min(1).max(8).optional(),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ replies: z.array(rowShape('reply')) }),
  right: 'member',
  answer: async (read, { product, states, limit }) => ({
    replies: await read.all('reply', { productId: product, ...(states ? { state: states } : {}) }, { limit }),
  }),
  examples: [
    { says: 'What waits to be sent', as: 'support', input: { product: '$field', states: ['waiting', 'queued'] } },
  ],
});
