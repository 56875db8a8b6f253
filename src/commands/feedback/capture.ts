import { z } from 'zod';
import { define } from '#catalogue/define';
import { feedbackKinds } from '#domain/feedback';
import { freshFeedback } from '#domain/fresh';
import { civilDate, line, longText, mailAddress, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { customersNamed } from '#store/customers';
import { keepsIn } from '#store/members';
import { customerOf } from './customer-of.ts';

export const captureFeedback = define({
  name: 'feedback.capture',
  says: 'Capture what somebody said, in their words',
  input: z.strictObject({
    product: ref('product'),
    text: longText(),
    kind: z.enum(feedbackKinds).default('request'),
    who: line(200).optional(),
    customer: line(200).optional().meta({ description: 'name of the company; a new one becomes a customer' }),
    email: mailAddress().optional().meta({ description: 'where an answer goes to' }),
    source: line(100).default('conversation'),
    receivedOn: civilDate().optional(),
    keeper: ref('member').optional().meta({ description: 'who sees to a complaint; who captures it, unless said' }),
    dueOn: civilDate().optional().meta({ description: 'by when a complaint is to be resolved' }),
    demo: ref('demo').optional().meta({ description: 'the demo at which it was said' }),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  ahead: async (read, { product, customer }) => ({
    newCustomer: customer !== undefined && !(await customersNamed(read, product, [customer])).has(customer),
  }),
  draws: (_input, { newCustomer }) => ({ V: 1, ...(newCustomer ? { C: 1 } : {}) }),
  load: async (read, { product, customer, keeper }) => ({
    known: customer === undefined ? undefined : (await customersNamed(read, product, [customer])).get(customer),
    mayKeep: keeper === undefined || (await keepsIn(read, keeper, product)),
  }),
  decide: ({ known, mayKeep }, input, ctx) => {
    if (input.text.trim() === '') return refuse('invalid', 'Write what they said.', 'text');
    if (input.receivedOn && input.receivedOn > ctx.today)
      return refuse('invalid', `${input.receivedOn} has not come yet.`, 'receivedOn');
    if (!mayKeep)
      return refuse('invalid', 'This member has no role in the product, so they would not see it.', 'keeper');
    const complaint = input.kind === 'complaint';
    if (input.dueOn && !complaint) return refuse('invalid', 'Only a complaint has a day it is due.', 'dueOn');
    if (input.keeper && !complaint) return refuse('invalid', 'Only a complaint has a keeper.', 'keeper');
    const from = customerOf(input.customer, known, ctx);
    const id = ctx.id();
    const short = ctx.short('V');
    const row = {
      ...freshFeedback,
      ...from.fields,
      text: input.text,
      kind: input.kind,
      who: input.who ?? null,
      email: input.email ?? null,
      source: input.source,
      receivedOn: input.receivedOn ?? ctx.today,
      keeperId: complaint ? (input.keeper ?? ctx.actor.member) : null,
      dueOn: input.dueOn ?? null,
      demoId: input.demo ?? null,
    };
    return {
      changes: [...from.changes, { op: 'create', kind: 'feedback', id, product: ctx.product, short, row }],
      output: { id, short: `V-${short}` },
    };
  },
  examples: [
    {
      says: 'Support captures a call',
      as: 'support',
      input: {
        product: '$field',
        text: 'Please stop moving the sign button.',
        kind: 'complaint',
        who: 'Tobias',
        customer: 'Kerner Facility',
        email: 'tobias@kerner.example',
        source: 'call',
        dueOn: '2026-11-23',
      },
    },
    {
      says: 'From a customer that is known, however it is written',
      as: 'sales',
      input: { product: '$field', text: 'Could it print?', customer: 'HALDEN lifts' },
    },
    {
      says: 'It was said at a demo',
      as: 'po',
      input: { product: '$field', text: 'I would use this tomorrow.', kind: 'praise', source: 'demo', demo: '$demo' },
    },
    {
      says: 'A day that has not come is refused',
      as: 'pm',
      input: { product: '$field', text: 'It was loud.', receivedOn: '2126-01-05' },
      gives: 'invalid',
    },
    { says: 'Words are needed', as: 'pm', input: { product: '$field', text: '  ' }, gives: 'invalid' },
    {
      says: 'A keeper must see it',
      as: 'pm',
      input: { product: '$field', text: 'It is slow.', kind: 'complaint', keeper: '$stranger' },
      gives: 'invalid',
    },
  ],
});
