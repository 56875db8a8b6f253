import { z } from 'zod';
import { inOrder } from '#analysis/home/needs';
import { ask } from '#catalogue/define';
import { civilDateIn } from '#domain/clock';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { foundFor } from './found.ts';
import { waitingFor } from './waiting.ts';

const need = z.object({
  key: z.string(),
  is: z.string(),
  says: z.string(),
  detail: z.string(),
  since: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  settledBy: z.array(z.string()),
});

export const getHome = ask({
  name: 'home.get',
  says: 'Tell what waits for somebody in a product, most pressing first: yourself, or a partner',
  input: z.strictObject({
    product: ref('product'),
    member: ref('member').optional().meta({ description: 'whose Home; yours where it is left out' }),
    limit: z.number().int().min(1).max(200).default(5),
  }),
  output: z.object({ member: z.string(), needs: z.array(need), more: z.number() }),
  right: 'member',
  answer: async (read, { product: id, member: whose, limit }, actor, now) => {
    const product = await read.one('product', id);
    const member = await read.one('member', whose ?? actor.member);
    if (!product || !member) throw notFound();
    const given = await read.all('role', { productId: id, memberId: member.id });
    const today = civilDateIn(product.timeZone, now);
    const person = { member, held: given.map(({ role }) => role), product, today };
    const needs = inOrder([...(await foundFor(read, person)), ...(await waitingFor(read, person))]);
    const shown = needs.slice(0, limit).map((one) => ({ ...one, settledBy: [...one.settledBy] }));
    return { member: member.id, needs: shown, more: needs.length - shown.length };
  },
  examples: [
    { says: 'The owner begins the day', as: 'po', input: { product: '$field' } },
    { says: 'The owner looks what waits for the manager', as: 'po', input: { product: '$field', member: '$ana' } },
  ],
});
