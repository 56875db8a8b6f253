import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { addressIsTaken } from '#store/public-products';

const output = z.object({ id: z.string(), address: z.string().meta({ description: 'path of the public pages' }) });

export const openPortal = define({
  name: 'portal.open',
  says: 'Open the public pages of a product',
  input: z.strictObject({ product: ref('product'), seen: seen() }),
  output,
  right: 'publish',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['product'] },
  load: async (read, { product }, found) => ({
    taken: await addressIsTaken(read, found.get('product', product).slug),
  }),
  decide: ({ found, taken }, { product }) => {
    const row = found.get('product', product);
    if (taken)
      return refuse('invalid', `Another workspace of this server has its public pages at /p/${row.slug}.`, 'product');
    return {
      changes: row.portal ? [] : [{ op: 'update', kind: 'product', id: row.id, set: { portal: true } }],
      output: { id: row.id, address: `/p/${row.slug}` },
    };
  },
  guess: () => ({ portal: true }),
  examples: [
    { says: 'The manager opens them', as: 'pm', input: { product: '$field', seen: { $field: 1 } } },
    { says: 'The owner proposes it', as: 'po', input: { product: '$field', seen: { $field: 1 } }, gives: 'proposed' },
    { says: 'The product has changed', as: 'pm', input: { product: '$field', seen: { $field: 9 } }, gives: 'conflict' },
  ],
});

export const closePortal = define({
  name: 'portal.close',
  says: 'Close the public pages of a product: nobody outside can read them any more',
  input: z.strictObject({ product: ref('product'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'publish',
  proposable: true,
  undo: 'none',
  guard: { judges: ['product'] },
  load: async () => ({}),
  decide: ({ found }, { product }) => ({
    changes: found.get('product', product).portal
      ? [{ op: 'update', kind: 'product', id: product, set: { portal: false } }]
      : [],
    output: { id: product },
  }),
  guess: () => ({ portal: false }),
  examples: [
    {
      says: 'The manager makes sure that nobody outside reads anything',
      as: 'pm',
      input: { product: '$field', seen: { $field: 1 } },
    },
    { says: 'The owner proposes it', as: 'po', input: { product: '$field', seen: { $field: 1 } }, gives: 'proposed' },
    { says: 'The product has changed', as: 'pm', input: { product: '$field', seen: { $field: 9 } }, gives: 'conflict' },
  ],
});
