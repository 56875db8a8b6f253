import { z } from 'zod';
import { define } from '#catalogue/define';
import { currency, renamed, revenue } from '#domain/customer';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { customersNamed } from '#store/customers';
import { keepsIn } from '#store/members';

const names = ['name', 'segment', 'revenue', 'currency', 'renewsOn', 'keeperId', 'externalId'] as const;

export const editCustomer = define({
  name: 'customer.edit',
  says: 'Change what is known of a customer; its feedback takes a new name along',
  input: z.strictObject({
    customer: ref('customer'),
    ...editOf({
      name: line(200),
      segment: line(100).nullable(),
      revenue: revenue().nullable(),
      currency: currency().nullable(),
      renewsOn: civilDate().nullable(),
      keeperId: ref('member').nullable(),
      externalId: line(200).nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'customer', ref: 'customer', fields: names } },
  load: async (read, { customer, name, keeperId }, found) => {
    const { productId } = found.get('customer', customer);
    const feedback = name === undefined ? [] : await read.all('feedback', { customerId: customer });
    const ids = feedback.map(({ id }) => id);
    return {
      namesake: name === undefined ? undefined : (await customersNamed(read, productId, [name])).get(name),
      mayKeep: !keeperId || (await keepsIn(read, keeperId, productId)),
      feedback,
      insights: ids.length > 0 ? await read.all('insight', { feedbackId: ids }) : [],
    };
  },
  decide: ({ found, namesake, mayKeep, feedback, insights }, input) => {
    const row = found.get('customer', input.customer);
    if (namesake && namesake.id !== row.id)
      return refuse('invalid', `There is ${namesake.name} already. Merge the two instead.`, 'name');
    if (!mayKeep)
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'keeperId');
    const now = { ...row, ...sentFields(input, names) };
    if (now.revenue !== null && now.currency === null)
      return refuse('invalid', 'Say in which currency, like EUR.', 'currency');
    const edited = editing('customer', row, input, names);
    return { ...edited, changes: [...edited.changes, ...renamed(row.name, now.name, feedback, insights)] };
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'They have grown',
      as: 'sales',
      input: { customer: '$halden', revenue: 30000, currency: 'EUR', was: { revenue: 24000, currency: 'EUR' } },
    },
    {
      says: 'They changed their name, and their feedback with them',
      as: 'support',
      input: { customer: '$halden', name: 'Halden Elevators', was: { name: 'Halden Lifts' } },
    },
    {
      says: 'Another goes by that name',
      as: 'support',
      input: { customer: '$halden', name: 'norrbo housing', was: { name: 'Halden Lifts' } },
      gives: 'invalid',
    },
  ],
});
