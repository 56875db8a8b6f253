import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf } from '#domain/edits';
import { longText, ref } from '#domain/shapes';

const names = ['vision', 'positioning'] as const;

export const editStrategy = define({
  name: 'strategy.edit',
  says: 'Change the vision or positioning of a product',
  input: z.strictObject({
    product: ref('product'),
    ...editOf({ vision: longText(20_000), positioning: longText(20_000) }),
  }),
  output: z.object({ id: z.string() }),
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'product', ref: 'product', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('product', found.get('product', input.product), input, names),
  examples: [
    {
      says: 'The manager writes the vision',
      as: 'pm',
      input: { product: '$field', vision: 'Every inspection ends on site.', was: { vision: '' } },
    },
    {
      says: 'The owner proposes another positioning',
      as: 'po',
      input: { product: '$field', positioning: 'For inspectors below ground', was: { positioning: '' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody else wrote it meanwhile',
      as: 'pm',
      input: { product: '$field', vision: 'Another', was: { vision: 'An older one' } },
      gives: 'conflict',
    },
  ],
});
