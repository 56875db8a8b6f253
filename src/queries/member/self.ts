import { z } from 'zod';
import { ask } from '#catalogue/define';
import { decides, decisionNames, decisions } from '#domain/rights';
import { rulesOf } from '#store/rights';

export const whoAmI = ask({
  name: 'member.self',
  says: 'Show who you are here: the products you see, your roles, and what you decide alone',
  input: z.strictObject({}),
  output: z.object({
    member: z.string(),
    name: z.string(),
    admin: z.boolean(),
    power: z.enum(['read', 'propose', 'decide']),
    products: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        mode: z.string(),
        roles: z.array(z.string()),
        decides: z.array(z.object({ right: z.string(), says: z.string() })),
      }),
    ),
  }),
  right: 'member',
  answer: async (read, _input, actor) => {
    const products = [];
    for (const product of await read.all('product')) {
      const held = actor.roles.get(product.id) ?? [];
      const rules = await rulesOf(read.db, read.workspace, product.id);
      const own = rules ? decisionNames.filter((right) => decides(right, held, rules.mode, rules.table)) : [];
      products.push({
        id: product.id,
        name: product.name,
        mode: product.mode,
        roles: [...held],
        decides: own.map((right) => ({ right, says: decisions[right].says })),
      });
    }
    return { member: actor.member, name: actor.name, admin: actor.admin, power: actor.power, products };
  },
  examples: [{ says: 'A product owner looks', as: 'po', input: {} }],
});
