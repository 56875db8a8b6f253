import { z } from 'zod';
import { define } from '#catalogue/define';
import { freshFeature } from '#domain/fresh';
import { line, longText, ref } from '#domain/shapes';

export const raiseFeature = define({
  name: 'feature.raise',
  says: 'Raise an idea for a feature',
  input: z.strictObject({ product: ref('product'), title: line(), problem: longText().default('') }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ F: 1 }),
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const id = ctx.id();
    const short = ctx.short('F');
    const row = {
      ...freshFeature,
      title: input.title,
      problem: input.problem,
    };
    return {
      changes: [{ op: 'create', kind: 'feature', id, product: ctx.product, short, row }],
      output: { id, short: `F-${short}` },
    };
  },
  examples: [
    {
      says: 'Sales brings an idea',
      as: 'sales',
      input: {
        product: '$field',
        title: 'Offline field reports',
        problem: 'Half of the inspectors work in basements.',
      },
    },
    { says: 'A title is needed', as: 'pm', input: { product: '$field', title: ' ' }, gives: 'invalid' },
  ],
});
