import { z } from 'zod';
import { ask } from '#catalogue/define';
import { civilDateIn } from '#domain/clock';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { findingShape, findingsOf } from '#store/forecasts';
import { sayFindings } from './named.ts';

const aside = z.object({
  id: z.string(),
  version: z.number(),
  reason: z.string(),
  untilOn: z.string(),
  setBy: z.string(),
});
const told = findingShape.extend({
  title: z.string(),
  detail: z.string(),
  subjectShort: z.string().nullable(),
  aside: aside.nullable(),
});

export const listFindings = ask({
  name: 'finding.list',
  says: 'List what disagrees in a product, in words, with the numbers, whose it is and what settles it',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ findings: z.array(told) }),
  right: 'member',
  answer: async (read, { product: id }, _actor, now) => {
    const product = await read.one('product', id);
    if (!product) throw notFound();
    const today = civilDateIn(product.timeZone, now);
    const waits = new Map((await read.all('setAside', { productId: id })).map((row) => [row.key, row]));
    const said = await sayFindings(read, await findingsOf(read, id));
    return {
      findings: said.map((finding) => {
        const known = waits.get(finding.key);
        return { ...finding, aside: known && known.untilOn >= today ? known : null };
      }),
    };
  },
  examples: [{ says: 'The owner looks', as: 'po', input: { product: '$field' } }],
});
