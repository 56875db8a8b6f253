import { z } from 'zod';
import { carriedDuties } from '#analysis/alignment/duties';
import { ask } from '#catalogue/define';
import { ref } from '#domain/shapes';
import { actsSince } from '#store/acts';

const duty = z.object({
  duty: z.string(),
  says: z.string(),
  roles: z.array(z.string()),
  state: z.enum(['covered', 'doubled', 'dormant', 'uncovered', 'elsewhere']),
  who: z.array(z.object({ member: z.string(), acts: z.number(), last: z.string(), held: z.boolean() })),
  last: z.string().nullable(),
});

const weekMs = 7 * 86_400_000;

export const listDuties = ask({
  name: 'duty.list',
  says: 'Tell who carries which duty, from what people really did: covered, doubled, dormant, uncovered, or done by others',
  input: z.strictObject({
    product: ref('product'),
    weeks: z.number().int().min(1).max(52).default(6).meta({ description: 'how far to look back' }),
  }),
  output: z.object({ weeks: z.number(), duties: z.array(duty) }),
  right: 'member',
  answer: async (read, { product, weeks }, _actor, now) => {
    const since = new Date(Date.parse(now) - weeks * weekMs).toISOString();
    const held = new Map<string, string[]>();
    for (const { memberId, role } of await read.all('role', { productId: product }))
      held.set(memberId, [...(held.get(memberId) ?? []), role]);
    const listed = carriedDuties(await actsSince(read, product, since), held);
    return {
      weeks,
      duties: listed.map(({ duty, says, roles, state, who, last }) => ({
        duty,
        says,
        roles: [...roles],
        state,
        who,
        last,
      })),
    };
  },
  examples: [{ says: 'The owner looks who does what', as: 'po', input: { product: '$field' } }],
});
