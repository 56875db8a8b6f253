import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

const states = ['waiting', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const;

export const listProposals = ask({
  name: 'proposal.list',
  says: 'List the proposals of a product',
  input: z.strictObject({ product: ref('product'), state: z.enum(states).default('waiting') }),
  output: z.object({ proposals: z.array(rowShape('proposal')) }),
  right: 'member',
  answer: async (read, { product, state }) => ({
    proposals: await read.all('proposal', { productId: product, state }, { by: 'short', limit: 500 }),
  }),
  examples: [{ says: 'What waits', as: 'pm', input: { product: '$field' } }],
});
