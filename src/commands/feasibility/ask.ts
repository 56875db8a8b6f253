import { z } from 'zod';
import { define } from '#catalogue/define';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string() });

export const askFeasibility = define({
  name: 'feasibility.ask',
  says: 'Ask the team whether a feature can be built, and at what effort',
  input: z.strictObject({ feature: ref('feature'), question: longText(5_000) }),
  output,
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It asks something new and overwrites nothing.' },
  load: async () => ({}),
  decide: (_rows, { feature, question }, ctx) => {
    if (question.trim() === '') return refuse('invalid', 'Say what the team shall find out.', 'question');
    const id = ctx.id();
    const row = {
      featureId: feature,
      question,
      askedBy: ctx.actor.member,
      askedOn: ctx.today,
      state: 'asked' as const,
      verdict: null,
      effort: null,
      answer: null,
      answeredBy: null,
      answeredOn: null,
    };
    return { changes: [{ op: 'create', kind: 'feasibility', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager asks',
      as: 'pm',
      input: { feature: '$templates', question: 'Can templates be shared without a server?' },
    },
    { says: 'A question is needed', as: 'pm', input: { feature: '$templates', question: ' ' }, gives: 'invalid' },
  ],
});

export const withdrawFeasibility = define({
  name: 'feasibility.withdraw',
  says: 'Withdraw a question about feasibility that is still open',
  input: z.strictObject({ feasibility: ref('feasibility'), seen: seen() }),
  output,
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feasibility'] },
  load: async () => ({}),
  decide: ({ found }, { feasibility }) => {
    const row = found.get('feasibility', feasibility);
    if (row.state !== 'asked')
      return refuse('invalid', `It is ${row.state}; only an open question can be withdrawn.`, 'feasibility');
    return {
      changes: [{ op: 'update', kind: 'feasibility', id: row.id, set: { state: 'withdrawn' } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'It need not be known any more', as: 'pm', input: { feasibility: '$canSign', seen: { $canSign: 1 } } },
    {
      says: 'What is answered stays',
      as: 'pm',
      input: { feasibility: '$canShare', seen: { $canShare: 2 } },
      gives: 'invalid',
    },
  ],
});
