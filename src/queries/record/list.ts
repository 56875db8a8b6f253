import { z } from 'zod';
import { ask } from '#catalogue/define';
import { describeKind, type Kind, kindNames } from '#domain/records';
import { ref } from '#domain/shapes';
import { recordsAfter } from '#store/record-pages';

/** The kinds of records that a product has. */
const ofProducts = kindNames.filter((kind) => describeKind(kind)?.scope === 'product') as [Kind, ...Kind[]];

export const listRecords = ask({
  name: 'record.list',
  says: 'List the records of one kind in a product, whole and a page at a time, as for an export',
  input: z.strictObject({
    product: ref('product'),
    kind: z.enum(ofProducts),
    after: z.uuid().optional().meta({ description: '`next` of the page before' }),
    limit: z.number().int().min(1).max(1000).default(200),
  }),
  output: z.object({ rows: z.array(z.record(z.string(), z.unknown())), next: z.string().nullable() }),
  right: 'member',
  answer: async (read, { product, kind, after, limit }) => {
    const rows = await recordsAfter(read, kind, product, after, limit + 1);
    const page = rows.slice(0, limit);
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
  examples: [
    { says: 'The stories, one page', as: 'stakeholder', input: { product: '$field', kind: 'story', limit: 2 } },
    {
      says: 'Accounts are of no product',
      as: 'pm',
      input: { product: '$field', kind: 'member' as never },
      gives: 'invalid',
    },
  ],
});
