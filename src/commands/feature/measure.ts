import { z } from 'zod';
import { define } from '#catalogue/define';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const measureFeature = define({
  name: 'feature.measure',
  says: 'Write down what was measured after a feature had shipped',
  input: z.strictObject({
    feature: ref('feature'),
    text: longText(10_000),
    met: z.enum(['met', 'partly', 'missed']),
    seen: seen(),
  }),
  output: z.object({ id: z.string() }),
  right: 'scope',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const feature = found.get('feature', input.feature);
    if (feature.stage !== 'shipped' && feature.stage !== 'measured')
      return refuse(
        'invalid',
        `It is ${feature.stage}. What came of it can be measured once it has shipped.`,
        'feature',
      );
    if (input.text.trim() === '') return refuse('invalid', 'Say what was measured.', 'text');
    const id = ctx.id();
    const row = {
      featureId: feature.id,
      text: input.text,
      met: input.met,
      measuredBy: ctx.actor.member,
      measuredOn: ctx.today,
    };
    return {
      changes: [
        { op: 'create', kind: 'outcome', id, product: ctx.product, row },
        ...(feature.stage === 'shipped'
          ? [{ op: 'update' as const, kind: 'feature' as const, id: feature.id, set: { stage: 'measured' as const } }]
          : []),
      ],
      output: { id },
    };
  },
  guess: () => ({ stage: 'measured' }),
  examples: [
    {
      says: 'The manager writes down what came of it',
      as: 'pm',
      input: { feature: '$tenants', text: 'Calls about it fell by a third', met: 'met', seen: { $tenants: 3 } },
    },
    {
      says: 'Measured again, it stays measured',
      as: 'pm',
      input: { feature: '$exports', text: 'Used by 40 companies now', met: 'partly', seen: { $exports: 4 } },
    },
    {
      says: 'Support proposes what came of it',
      as: 'support',
      input: { feature: '$tenants', text: 'They love it', met: 'met', seen: { $tenants: 3 } },
      gives: 'proposed',
    },
    {
      says: 'What has not shipped cannot be measured',
      as: 'pm',
      input: { feature: '$signing', text: 'Half as many calls', met: 'met', seen: { $signing: 1 } },
      gives: 'invalid',
    },
  ],
});
