import { z } from 'zod';
import { define } from '#catalogue/define';
import { civilDate, line, ref, seen, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const promiseFeature = define({
  name: 'feature.promise',
  says: 'Promise a feature to someone for a date',
  input: z.strictObject({
    feature: ref('feature'),
    toWhom: line(200),
    dueOn: civilDate(),
    note: words().optional(),
    seen: seen(),
  }),
  output: z.object({ id: z.string() }),
  right: 'promise',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const feature = found.get('feature', input.feature);
    if (['declined', 'retired', 'parked'].includes(feature.stage))
      return refuse('invalid', `This feature is ${feature.stage}; nothing of it can be promised.`, 'feature');
    if (input.dueOn < ctx.today)
      return refuse('invalid', `${input.dueOn} has passed. Promise a date from today, ${ctx.today}, on.`, 'dueOn');
    const id = ctx.id();
    const row = {
      featureId: feature.id,
      toWhom: input.toWhom,
      dueOn: input.dueOn,
      madeBy: ctx.decider,
      madeOn: ctx.today,
      state: 'open' as const,
      note: input.note ?? null,
    };
    return { changes: [{ op: 'create', kind: 'promise', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager promises',
      as: 'pm',
      input: { feature: '$offline', toWhom: 'Kerner Facility', dueOn: '2026-12-12', seen: { $offline: 2 } },
    },
    {
      says: 'Sales proposes a promise',
      as: 'sales',
      input: { feature: '$offline', toWhom: 'Kerner Facility', dueOn: '2026-12-12', seen: { $offline: 2 } },
      gives: 'proposed',
    },
    {
      says: 'A day that has passed cannot be promised',
      as: 'pm',
      input: { feature: '$offline', toWhom: 'Kerner Facility', dueOn: '2020-01-01', seen: { $offline: 2 } },
      gives: 'invalid',
    },
  ],
});
