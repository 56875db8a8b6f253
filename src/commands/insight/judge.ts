import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { stances } from '#domain/feedback';
import { ref, seen } from '#domain/shapes';

const importance = z.number().int().min(0).max(3);

export const editInsight = define({
  name: 'insight.edit',
  says: 'Change whether an insight supports or contradicts, and how much it matters',
  input: z.strictObject({ insight: ref('insight'), ...editOf({ stance: z.enum(stances), importance }) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'insight', ref: 'insight', fields: ['stance', 'importance'] } },
  load: async () => ({}),
  decide: ({ found }, input) =>
    editing('insight', found.get('insight', input.insight), input, ['stance', 'importance']),
  guess: (_row, input) => sentFields(input, ['stance', 'importance']),
  examples: [
    {
      says: 'It speaks against after all',
      as: 'pm',
      input: { insight: '$passage', stance: 'contradicts', was: { stance: 'supports' } },
    },
  ],
});

export const unlinkInsight = define({
  name: 'insight.unlink',
  says: 'Take the link between a passage and a feature away',
  input: z.strictObject({ insight: ref('insight'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['insight'] },
  load: async () => ({}),
  decide: (_rows, { insight }) => ({
    changes: [{ op: 'delete', kind: 'insight', id: insight }],
    output: { id: insight },
  }),
  examples: [{ says: 'It was about something else', as: 'pm', input: { insight: '$passage', seen: { $passage: 1 } } }],
});
