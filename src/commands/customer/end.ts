import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { renamed } from '#domain/customer';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { hangingOn } from '#store/hanging';

export const removeCustomer = define({
  name: 'customer.remove',
  says: 'Remove a customer of whom there is no feedback, with the questions, actions and comments about them',
  input: z.strictObject({ customer: ref('customer'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['customer'] },
  load: async (read, { customer }) => ({
    feedback: await read.all('feedback', { customerId: customer }),
    hanging: await hangingOn(read, 'customer', customer),
  }),
  decide: ({ found, feedback, hanging }, { customer }) => {
    const row = found.get('customer', customer);
    if (feedback.length > 0)
      return refuse(
        'invalid',
        `${feedback.length} ${feedback.length === 1 ? 'piece' : 'pieces'} of feedback came from ${row.name}. Merge it into another customer instead.`,
        'customer',
      );
    const gone = hanging.map(({ kind, id }): Change => ({ op: 'delete', kind, id }));
    return { changes: [...gone, { op: 'delete', kind: 'customer', id: row.id }], output: { id: row.id } };
  },
  examples: [
    { says: 'It was entered by mistake', as: 'sales', input: { customer: '$kerner', seen: { $kerner: 1 } } },
    {
      says: 'Their words would lose their sender',
      as: 'sales',
      input: { customer: '$halden', seen: { $halden: 1 } },
      gives: 'invalid',
    },
  ],
});

export const mergeCustomers = define({
  name: 'customer.merge',
  says: 'Make two customers one: the feedback of the first becomes that of the second, and the first goes',
  input: z.strictObject({ customer: ref('customer'), into: ref('customer'), seen: seen() }),
  output: z.object({ id: z.string(), feedback: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['customer'] },
  load: async (read, { customer }) => {
    const feedback = await read.all('feedback', { customerId: customer });
    const ids = feedback.map(({ id }) => id);
    return {
      feedback,
      insights: ids.length > 0 ? await read.all('insight', { feedbackId: ids }) : [],
      hanging: await hangingOn(read, 'customer', customer),
    };
  },
  decide: ({ found, feedback, insights, hanging }, input) => {
    const from = found.get('customer', input.customer);
    const into = found.get('customer', input.into);
    if (from.id === into.id) return refuse('invalid', 'Name another customer to merge it into.', 'into');
    const known = {
      ...(into.segment === null && from.segment !== null ? { segment: from.segment } : {}),
      ...(into.revenue === null && from.revenue !== null ? { revenue: from.revenue, currency: from.currency } : {}),
      ...(into.renewsOn === null && from.renewsOn !== null ? { renewsOn: from.renewsOn } : {}),
      ...(into.keeperId === null && from.keeperId !== null ? { keeperId: from.keeperId } : {}),
    };
    const changes: Change[] = [
      ...(Object.keys(known).length > 0 ? [{ op: 'update', kind: 'customer', id: into.id, set: known } as const] : []),
      ...feedback.map(({ id, customer }): Change => {
        const name = customer === from.name ? { customer: into.name } : {};
        return { op: 'update', kind: 'feedback', id, set: { customerId: into.id, ...name } };
      }),
      ...renamed(from.name, into.name, [], insights),
      ...hanging.map(({ kind, id }) => ({ op: 'update', kind, id, set: { subjectId: into.id } }) as Change),
      { op: 'delete', kind: 'customer', id: from.id },
    ];
    return { changes, output: { id: into.id, feedback: feedback.length } };
  },
  examples: [
    {
      says: 'One company was entered twice',
      as: 'support',
      input: { customer: '$halden', into: '$kerner', seen: { $halden: 1, $kerner: 1 } },
    },
    {
      says: 'Not into itself',
      as: 'support',
      input: { customer: '$halden', into: '$halden', seen: { $halden: 1 } },
      gives: 'invalid',
    },
  ],
});
