import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { countVotes } from '#store/votes';

const latest = 100;

export const getPortal = ask({
  name: 'portal.get',
  says: 'Show what the public sees of a product: its address, the published features with their votes, who wants no mail',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({
    open: z.boolean(),
    address: z.string(),
    features: z.array(
      z.object({
        id: z.string(),
        short: z.string(),
        title: z.string(),
        votes: z.number(),
        confirmed: z.number().meta({ description: 'voters who left an address and confirmed it' }),
      }),
    ),
    votes: z.array(rowShape('vote')).meta({ description: 'the latest hundred' }),
    silent: z.array(rowShape('optOut')),
  }),
  right: 'member',
  notKept: 'It names visitors who have no account here.',
  answer: async (read, { product: id }) => {
    const product = await read.one('product', id);
    if (!product) throw notFound();
    const published = await read.all('feature', { productId: id, published: true }, { by: 'short' });
    const ids = published.map((feature) => feature.id);
    const counts = new Map((await countVotes(read, ids)).map((count) => [count.feature, count]));
    const votes = await read.all('vote', { productId: id }, { by: 'castOn' });
    return {
      open: product.portal,
      address: `/p/${product.slug}`,
      features: published.map((feature) => ({
        id: feature.id,
        short: feature.short,
        title: feature.publicTitle ?? '',
        votes: counts.get(feature.id)?.votes ?? 0,
        confirmed: counts.get(feature.id)?.confirmed ?? 0,
      })),
      votes: votes.slice(-latest).reverse(),
      silent: await read.all('optOut', { productId: id }, { by: 'email' }),
    };
  },
  examples: [{ says: 'The manager looks', as: 'pm', input: { product: '$field' } }],
});
