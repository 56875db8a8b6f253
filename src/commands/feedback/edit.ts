import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { editing, editOf, sentFields } from '#domain/edits';
import { feedbackKinds } from '#domain/feedback';
import { civilDate, line, mailAddress, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { customersNamed } from '#store/customers';
import { keepsIn } from '#store/members';
import { customerOf } from './customer-of.ts';

const names = ['kind', 'who', 'customer', 'email', 'source', 'receivedOn', 'keeperId', 'dueOn'] as const;
/** What an insight repeats of its feedback, and follows unless it was said otherwise there. */
const repeated = ['who', 'customer', 'source', 'receivedOn'] as const;

export const editFeedback = define({
  name: 'feedback.edit',
  says: 'Change who said something, where, of what kind it is, and who sees to a complaint by when',
  input: z.strictObject({
    feedback: ref('feedback'),
    ...editOf({
      kind: z.enum(feedbackKinds),
      who: line(200).nullable(),
      customer: line(200).nullable().meta({ description: 'name of the company; a new one becomes a customer' }),
      email: mailAddress().nullable(),
      source: line(100),
      receivedOn: civilDate(),
      keeperId: ref('member').nullable(),
      dueOn: civilDate().nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feedback', ref: 'feedback', fields: names } },
  ahead: async (read, { feedback, customer }) => {
    const row = customer ? await read.one('feedback', feedback) : undefined;
    if (!row || !customer) return { newCustomer: false };
    return { newCustomer: !(await customersNamed(read, row.productId, [customer])).has(customer) };
  },
  draws: (_input, { newCustomer }) => (newCustomer ? { C: 1 } : {}),
  load: async (read, { feedback, customer, keeperId }, found) => {
    const { productId } = found.get('feedback', feedback);
    return {
      known: customer ? (await customersNamed(read, productId, [customer])).get(customer) : undefined,
      mayKeep: !keeperId || (await keepsIn(read, keeperId, productId)),
      insights: await read.all('insight', { feedbackId: feedback }),
    };
  },
  decide: ({ found, known, mayKeep, insights }, input, ctx) => {
    if (!mayKeep)
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'keeperId');
    if (input.receivedOn && input.receivedOn > ctx.today)
      return refuse('invalid', `${input.receivedOn} has not come yet.`, 'receivedOn');
    const row = found.get('feedback', input.feedback);
    const from = input.customer === undefined ? undefined : customerOf(input.customer, known, ctx);
    const sent = { ...sentFields(input, names), ...from?.fields };
    const edited = editing('feedback', row, sent, [...names, 'customerId']);
    const [update] = edited.changes;
    if (update?.op !== 'update') return edited;
    const onInsights = insights.flatMap((insight): Change[] => {
      const stale = repeated.filter((name) => name in update.set && insight[name] === row[name]);
      const set = Object.fromEntries(stale.map((name) => [name, update.set[name as keyof typeof update.set]]));
      return stale.length > 0 ? [{ op: 'update', kind: 'insight', id: insight.id, set }] : [];
    });
    return {
      ...edited,
      changes: [...(from?.changes ?? []), update, ...onInsights],
    };
  },
  examples: [
    {
      says: 'It was somebody else, from a new customer',
      as: 'support',
      input: {
        feedback: '$basements',
        who: 'Marta Lind',
        customer: 'Lindhagen',
        was: { who: 'Marta', customer: 'Norrbo Housing' },
      },
    },
    {
      says: 'Nobody else sees to it',
      as: 'support',
      input: { feedback: '$signature', keeperId: '$stranger', was: { keeperId: '$suri' } },
      gives: 'invalid',
    },
    {
      says: 'Somebody else was quicker',
      as: 'sales',
      input: { feedback: '$basements', who: 'Marta L.', was: { who: 'Marie' } },
      gives: 'conflict',
    },
  ],
});
