import { z } from 'zod';
import { define } from '#catalogue/define';
import { feedbackStates } from '#domain/feedback';
import { ref, seen } from '#domain/shapes';

export const sortFeedback = define({
  name: 'feedback.sort',
  says: 'Mark feedback as processed, archived or unprocessed',
  input: z.strictObject({
    feedback: z.array(ref('feedback')).min(1).max(1000),
    state: z.enum(feedbackStates),
    seen: seen(),
  }),
  output: z.object({ sorted: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feedback'] },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const changed = [...new Set(input.feedback)].filter((id) => found.get('feedback', id).state !== input.state);
    return {
      changes: changed.map((id) => ({
        op: 'update' as const,
        kind: 'feedback' as const,
        id,
        set: { state: input.state },
      })),
      output: { sorted: changed.length },
    };
  },
  guess: (_row, input) => ({ state: input.state }),
  examples: [
    {
      says: 'Support has dealt with it',
      as: 'support',
      input: { feedback: ['$basements'], state: 'processed', seen: { $basements: 1 } },
    },
    {
      says: 'Somebody else was quicker',
      as: 'support',
      input: { feedback: ['$basements'], state: 'archived', seen: { $basements: 7 } },
      gives: 'conflict',
    },
  ],
});
