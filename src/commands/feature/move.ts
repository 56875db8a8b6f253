import { z } from 'zod';
import { define } from '#catalogue/define';
import { alternatives, decided } from '#domain/decision';
import { isChoice, mayMove, needsReason, offRoadmap } from '#domain/feature';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const moveFeature = define({
  name: 'feature.move',
  says: 'Explore, qualify, park, decline, ship or retire a feature',
  input: z.strictObject({
    feature: ref('feature'),
    stage: z.enum(['idea', 'exploring', 'qualified', 'delivering', 'shipped', 'retired', 'parked', 'declined']),
    why: line(2000).optional(),
    alternatives: alternatives(),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), stage: z.string() }),
  right: 'qualify',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature'] },
  draws: ({ stage }) => (isChoice(stage) ? { D: 1 } : {}),
  load: async (read, { feature }) => ({ scores: await read.all('score', { featureId: feature }) }),
  decide: ({ found, scores }, input, ctx) => {
    const row = found.get('feature', input.feature);
    if (!mayMove(row.stage, input.stage))
      return refuse('invalid', `A feature that is ${row.stage} cannot become ${input.stage}.`, 'stage');
    if (needsReason(input.stage) && !input.why)
      return refuse('invalid', `Say why it is ${input.stage}: those who asked will want to know.`, 'why');
    const set = { stage: input.stage, stageReason: input.why ?? null, ...offRoadmap(row.horizon, input.stage) };
    return {
      changes: [
        { op: 'update', kind: 'feature', id: row.id, set },
        ...(isChoice(input.stage)
          ? [
              decided(
                { feature: row.id, choice: input.stage, reason: input.why ?? null, weighed: input.alternatives },
                scores[0],
                ctx,
              ),
            ]
          : []),
      ],
      output: { id: row.id, stage: input.stage },
    };
  },
  guess: (_row, input) => ({ stage: input.stage, ...(needsReason(input.stage) ? { horizon: null } : {}) }),
  examples: [
    {
      says: 'The manager qualifies an idea',
      as: 'pm',
      input: { feature: '$templates', stage: 'qualified', seen: { $templates: 1 } },
    },
    {
      says: 'Declining keeps what was weighed',
      as: 'pm',
      input: {
        feature: '$signing',
        stage: 'declined',
        why: 'The portal does it',
        alternatives: [{ option: 'Build it small', why: 'Nobody would find it' }],
        seen: { $signing: 1 },
      },
    },
    {
      says: 'Parking needs a reason',
      as: 'pm',
      input: { feature: '$templates', stage: 'parked', seen: { $templates: 1 } },
      gives: 'invalid',
    },
    {
      says: 'Support proposes to decline',
      as: 'support',
      input: { feature: '$templates', stage: 'declined', why: 'Nobody asked again', seen: { $templates: 1 } },
      gives: 'proposed',
    },
  ],
});
