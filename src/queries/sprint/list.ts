import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

export const listSprints = ask({
  name: 'sprint.list',
  says: 'List the sprints of a team or a product, the earliest first',
  input: z.strictObject({
    product: ref('product'),
    team: ref('team').optional(),
    state: z.enum(['planned', 'running', 'closed']).optional(),
  }),
  output: z.object({ sprints: z.array(rowShape('sprint')) }),
  right: 'member',
  answer: async (read, { product, team, state }) => ({
    sprints: await read.all(
      'sprint',
      { productId: product, ...(team ? { teamId: team } : {}), ...(state ? { state } : {}) },
      { by: 'startsOn', limit: 1000 },
    ),
  }),
  examples: [{ says: 'What runs now', as: 'pm', input: { product: '$field', state: 'running' } }],
});
