import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const withdrawHandoff = define({
  name: 'handoff.withdraw',
  says: 'Withdraw a handoff that nobody has answered',
  input: z.strictObject({ handoff: ref('handoff'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'spec',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['handoff'] },
  load: async () => ({}),
  decide: ({ found }, { handoff }) => {
    const row = found.get('handoff', handoff);
    if (row.state !== 'offered') return refuse('invalid', `This handoff is ${row.state} already.`, 'handoff');
    return {
      changes: [{ op: 'update', kind: 'handoff', id: row.id, set: { state: 'withdrawn' } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'It was too early', as: 'pm', input: { handoff: '$toOwner', seen: { $toOwner: 1 } } },
    {
      says: 'What is answered stands',
      as: 'pm',
      input: { handoff: '$drawnHandoff', seen: { $drawnHandoff: 2 } },
      gives: 'invalid',
    },
  ],
});
