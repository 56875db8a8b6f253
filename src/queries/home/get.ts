import { z } from 'zod';
import { inOrder, type Need } from '#analysis/home/needs';
import { ask } from '#catalogue/define';
import { civilDateIn } from '#domain/clock';
import { describeKind, type Kind } from '#domain/records';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import type { Read } from '#store/read';
import { foundFor } from './found-for.ts';
import { waitingFor } from './waiting.ts';

const need = z.object({
  key: z.string(),
  is: z.string(),
  says: z.string(),
  detail: z.string(),
  since: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectShort: z.string().nullable(),
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
  output: z.object({
    member: z.string(),
    needs: z.array(need),
    more: z.number(),
    findings: z.number().meta({ description: 'how many findings are theirs to settle and not set aside' }),
    kinds: z
      .array(z.object({ is: z.string(), count: z.number() }))
      .meta({ description: 'the same by kind of finding, the largest first' }),
  }),
  right: 'member',
  answer: async (read, { product: id, member: whose, limit }, actor, now) => {
    const product = await read.one('product', id);
    const member = await read.one('member', whose ?? actor.member);
    if (!product || !member) throw notFound();
    const given = await read.all('role', { productId: id, memberId: member.id });
    const today = civilDateIn(product.timeZone, now);
    const person = { member, held: given.map(({ role }) => role), product, today };
    const found = await foundFor(read, person);
    const needs = inOrder([...found.needs, ...(await waitingFor(read, person))]);
    const shown = await withShorts(read, needs.slice(0, limit));
    return {
      member: member.id,
      needs: shown,
      more: needs.length - shown.length,
      findings: found.count,
      kinds: found.kinds,
    };
  },
  examples: [
    { says: 'The owner begins the day', as: 'po', input: { product: '$field' } },
    { says: 'The owner looks what waits for the manager', as: 'po', input: { product: '$field', member: '$ana' } },
  ],
});

/** The needs with the short ids of what they are about, by which screens are addressed. */
async function withShorts(read: Read, needs: readonly Need[]) {
  const shorts = new Map<string, string>();
  for (const kind of new Set(needs.map(({ subjectKind }) => subjectKind))) {
    if (!describeKind(kind)?.short) continue;
    const ids = needs.filter((one) => one.subjectKind === kind).map(({ subjectId }) => subjectId);
    for (const row of await read.all(kind as Kind, { id: ids }))
      if ('short' in row) shorts.set(row.id, String(row.short));
  }
  return needs.map((one) => ({
    ...one,
    settledBy: [...one.settledBy],
    subjectShort: shorts.get(one.subjectId) ?? null,
  }));
}
