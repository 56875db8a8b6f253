import { z } from 'zod';
import { define } from '#catalogue/define';
import { feedbackKinds } from '#domain/feedback';
import { freshFeedback } from '#domain/fresh';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const captureFeedback = define({
  name: 'feedback.capture',
  says: 'Capture what somebody said, in their words',
  input: z.strictObject({
    product: ref('product'),
    text: longText(),
    kind: z.enum(feedbackKinds).default('request'),
    who: line(200).optional(),
    customer: line(200).optional(),
    source: line(100).default('conversation'),
    receivedOn: civilDate().optional(),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ V: 1 }),
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    if (input.text.trim() === '') return refuse('invalid', 'Write what they said.', 'text');
    if (input.receivedOn && input.receivedOn > ctx.today)
      return refuse('invalid', `${input.receivedOn} has not come yet.`, 'receivedOn');
    const id = ctx.id();
    const short = ctx.short('V');
    const row = {
      ...freshFeedback,
      text: input.text,
      kind: input.kind,
      who: input.who ?? null,
      customer: input.customer ?? null,
      source: input.source,
      receivedOn: input.receivedOn ?? ctx.today,
    };
    return {
      changes: [{ op: 'create', kind: 'feedback', id, product: ctx.product, short, row }],
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
        source: 'call',
      },
    },
    { says: 'Words are needed', as: 'pm', input: { product: '$field', text: '  ' }, gives: 'invalid' },
  ],
});
