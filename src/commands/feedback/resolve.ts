import { z } from 'zod';
import { define } from '#catalogue/define';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const resolveFeedback = define({
  name: 'feedback.resolve',
  says: 'Say how a complaint was resolved',
  input: z.strictObject({ feedback: ref('feedback'), resolution: longText(5000), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feedback'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('feedback', input.feedback);
    if (row.kind !== 'complaint')
      return refuse('invalid', `This is a ${row.kind}; only a complaint is resolved.`, 'feedback');
    if (input.resolution.trim() === '')
      return refuse('invalid', 'Write what was done about it, for whoever is asked later.', 'resolution');
    const set = {
      resolution: input.resolution,
      resolvedOn: ctx.today,
      ...(row.state === 'unprocessed' ? { state: 'processed' as const } : {}),
    };
    return { changes: [{ op: 'update', kind: 'feedback', id: row.id, set }], output: { id: row.id } };
  },
  examples: [
    {
      says: 'Support has called them',
      as: 'support',
      input: { feedback: '$signature', resolution: 'Shown how to pin it.', seen: { $signature: 1 } },
    },
    {
      says: 'The owner proposes it',
      as: 'po',
      input: { feedback: '$signature', resolution: 'It is back.', seen: { $signature: 1 } },
      gives: 'proposed',
    },
    {
      says: 'A request is no complaint',
      as: 'pm',
      input: { feedback: '$basements', resolution: 'Built.', seen: { $basements: 1 } },
      gives: 'invalid',
    },
  ],
});

export const reopenFeedback = define({
  name: 'feedback.reopen',
  says: 'Open a complaint again that was not resolved after all',
  input: z.strictObject({ feedback: ref('feedback'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feedback'] },
  load: async () => ({}),
  decide: ({ found }, { feedback }) => {
    const row = found.get('feedback', feedback);
    if (row.resolvedOn === null) return refuse('invalid', 'This is open.', 'feedback');
    const set = { resolution: null, resolvedOn: null, state: 'unprocessed' as const };
    return { changes: [{ op: 'update', kind: 'feedback', id: row.id, set }], output: { id: row.id } };
  },
  examples: [
    { says: 'It happened again', as: 'support', input: { feedback: '$moved', seen: { $moved: 2 } } },
    { says: 'It is open', as: 'support', input: { feedback: '$signature', seen: { $signature: 1 } }, gives: 'invalid' },
  ],
});
