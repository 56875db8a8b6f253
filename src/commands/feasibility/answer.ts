import { z } from 'zod';
import { define } from '#catalogue/define';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const answerFeasibility = define({
  name: 'feasibility.answer',
  says: 'Answer whether a feature can be built, and at what effort',
  input: z.strictObject({
    feasibility: ref('feasibility'),
    verdict: z.enum(['feasible', 'with changes', 'not feasible']),
    effort: z.number().min(0.05).max(10_000).nullable().default(null).meta({ description: 'person-months' }),
    answer: longText(10_000).default(''),
    seen: seen(),
  }),
  output: z.object({ id: z.string() }),
  right: 'feasibility',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feasibility'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('feasibility', input.feasibility);
    if (row.state === 'withdrawn')
      return refuse('invalid', 'This question was withdrawn. Ask a new one, then answer it.', 'feasibility');
    if (input.verdict !== 'feasible' && input.answer.trim() === '')
      return refuse('invalid', `Say in words why it is ${input.verdict}.`, 'answer');
    const set = {
      state: 'answered' as const,
      verdict: input.verdict,
      effort: input.effort,
      answer: input.answer,
      answeredBy: ctx.actor.member,
      answeredOn: ctx.today,
    };
    return { changes: [{ op: 'update', kind: 'feasibility', id: row.id, set }], output: { id: row.id } };
  },
  guess: (_row, { verdict, effort, answer }) => ({ state: 'answered', verdict, effort, answer }),
  examples: [
    {
      says: 'The team answers',
      as: 'team',
      input: {
        feasibility: '$canSign',
        verdict: 'with changes',
        effort: 1.5,
        answer: 'With a finger yes, with a certificate no.',
        seen: { $canSign: 1 },
      },
    },
    {
      says: 'The owner corrects the answer',
      as: 'po',
      input: { feasibility: '$canShare', verdict: 'feasible', effort: 3, seen: { $canShare: 2 } },
    },
    {
      says: 'The manager proposes an answer',
      as: 'pm',
      input: { feasibility: '$canSign', verdict: 'feasible', effort: 1, seen: { $canSign: 1 } },
      gives: 'proposed',
    },
    {
      says: 'What is not feasible needs words',
      as: 'team',
      input: { feasibility: '$canSign', verdict: 'not feasible', seen: { $canSign: 1 } },
      gives: 'invalid',
    },
  ],
});
