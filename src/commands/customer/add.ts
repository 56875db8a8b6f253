import { z } from 'zod';
import { define } from '#catalogue/define';
import { currency, freshCustomer, revenue } from '#domain/customer';
import { civilDate, line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { customersNamed } from '#store/customers';
import { keepsIn } from '#store/members';

export const addCustomer = define({
  name: 'customer.add',
  says: 'Add a customer: a company that uses the product or may come to',
  input: z.strictObject({
    product: ref('product'),
    name: line(200),
    segment: line(100).optional(),
    revenue: revenue().optional().meta({ description: 'what it brings in a year, in `currency`' }),
    currency: currency().optional(),
    renewsOn: civilDate().optional(),
    keeper: ref('member').optional().meta({ description: 'who answers it first' }),
    externalId: line(200).optional(),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new; one of the same name is refused.' },
  draws: () => ({ C: 1 }),
  load: async (read, { product, name, keeper }) => ({
    known: (await customersNamed(read, product, [name])).get(name),
    mayKeep: keeper === undefined || (await keepsIn(read, keeper, product)),
  }),
  decide: ({ known, mayKeep }, input, ctx) => {
    if (known) return refuse('invalid', `There is ${known.name} already.`, 'name');
    if (!mayKeep)
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'keeper');
    if (input.revenue !== undefined && input.currency === undefined)
      return refuse('invalid', 'Say in which currency, like EUR.', 'currency');
    const id = ctx.id();
    const short = ctx.short('C');
    const row = {
      ...freshCustomer,
      name: input.name,
      segment: input.segment ?? null,
      revenue: input.revenue ?? null,
      currency: input.currency ?? null,
      renewsOn: input.renewsOn ?? null,
      keeperId: input.keeper ?? null,
      externalId: input.externalId ?? null,
    };
    return {
      changes: [{ op: 'create', kind: 'customer', id, product: ctx.product, short, row }],
      output: { id, short: `C-${short}` },
    };
  },
  examples: [
    {
      says: 'Sales adds a customer',
      as: 'sales',
      input: {
        product: '$field',
        name: 'Lindhagen',
        segment: 'Housing',
        revenue: 18000,
        currency: 'eur',
        renewsOn: '2027-02-01',
        keeper: '$sol',
      },
    },
    {
      says: 'There is one of that name',
      as: 'sales',
      input: { product: '$field', name: 'halden LIFTS' },
      gives: 'invalid',
    },
    {
      says: 'An amount needs its currency',
      as: 'sales',
      input: { product: '$field', name: 'Lindhagen', revenue: 18000 },
      gives: 'invalid',
    },
  ],
});
