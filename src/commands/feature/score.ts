import { z } from 'zod';
import { define } from '#catalogue/define';
import { impacts, riceOf } from '#domain/score';
import { line, ref, seen } from '#domain/shapes';

export const scoreFeature = define({
  name: 'feature.score',
  says: 'Score a feature: reach times impact times confidence, by effort',
  input: z.strictObject({
    feature: ref('feature'),
    reach: z.number().min(0).max(1e9).meta({ description: 'how many it touches in a quarter' }),
    impact: z
      .number()
      .refine((value) => (impacts as readonly number[]).includes(value), 'Choose 0.25, 0.5, 1, 2 or 3.')
      .meta({ description: '0.25, 0.5, 1, 2 or 3' }),
    confidence: z.number().min(0).max(1).meta({ description: '0 to 1' }),
    effort: z.number().min(0.05, 'Effort is more than nothing: at least 0.05 person-months.').max(10_000).meta({
      description: 'person-months',
    }),
    note: line(2000).nullable().default(null),
    seen: seen().default({}),
  }),
  output: z.object({ id: z.string(), value: z.number() }),
  right: 'qualify',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['score'] },
  load: async (read, { feature }) => ({ scores: await read.all('score', { featureId: feature }) }),
  decide: ({ scores }, input, ctx) => {
    const { feature, seen: _, ...set } = input;
    const [row] = scores;
    const value = riceOf(set);
    if (row) return { changes: [{ op: 'update', kind: 'score', id: row.id, set }], output: { id: row.id, value } };
    const id = ctx.id();
    return {
      changes: [{ op: 'create', kind: 'score', id, product: ctx.product, row: { featureId: feature, ...set } }],
      output: { id, value },
    };
  },
  examples: [
    {
      says: 'The manager scores an idea',
      as: 'pm',
      input: { feature: '$templates', reach: 120, impact: 1, confidence: 0.5, effort: 2 },
    },
    {
      says: 'The manager corrects the effort',
      as: 'pm',
      input: {
        feature: '$signing',
        reach: 300,
        impact: 2,
        confidence: 0.8,
        effort: 3,
        seen: { $signingScore: 1 },
      },
    },
    {
      says: 'Sales proposes another reach',
      as: 'sales',
      input: { feature: '$templates', reach: 900, impact: 1, confidence: 0.5, effort: 2 },
      gives: 'proposed',
    },
    {
      says: 'Effort cannot be nothing',
      as: 'pm',
      input: { feature: '$templates', reach: 120, impact: 1, confidence: 0.5, effort: 0 },
      gives: 'invalid',
    },
    {
      says: 'It was scored anew since',
      as: 'pm',
      input: { feature: '$signing', reach: 1, impact: 1, confidence: 1, effort: 1, seen: { $signingScore: 9 } },
      gives: 'conflict',
    },
  ],
});

export const removeScore = define({
  name: 'score.remove',
  says: 'Take the score of a feature away',
  input: z.strictObject({ score: ref('score'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'qualify',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['score'] },
  load: async () => ({}),
  decide: (_rows, { score }) => ({ changes: [{ op: 'delete', kind: 'score', id: score }], output: { id: score } }),
  examples: [
    { says: 'The manager takes it away', as: 'pm', input: { score: '$signingScore', seen: { $signingScore: 1 } } },
    {
      says: 'The owner proposes to take it away',
      as: 'po',
      input: { score: '$signingScore', seen: { $signingScore: 1 } },
      gives: 'proposed',
    },
  ],
});
