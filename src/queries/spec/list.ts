import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

export const listSpecs = ask({
  name: 'spec.list',
  says: 'Show the versions of a spec, the newest first, and how the feature was handed over',
  input: z.strictObject({ feature: ref('feature') }),
  output: z.object({ specs: z.array(rowShape('spec')), handoffs: z.array(rowShape('handoff')) }),
  right: 'member',
  answer: async (read, { feature }) => {
    const handoffs = await read.all('handoff', { featureId: feature });
    return {
      specs: (await read.all('spec', { featureId: feature }, { by: 'number' })).toReversed(),
      handoffs: handoffs.toReversed(),
    };
  },
  examples: [{ says: 'The designer reads', as: 'designer', input: { feature: '$spoken' } }],
});
