import { z } from 'zod';
import { define } from '#catalogue/define';
import { hasPart, mayCancel } from '#domain/import';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const cancelImport = define({
  name: 'import.cancel',
  says: 'Stop an import that has not ended; nothing of it stays',
  input: z.strictObject({ import: ref('import'), seen: seen() }),
  output: z.object({ import: z.string() }),
  right: 'self',
  proposable: false,
  undo: 'none',
  guard: { judges: ['import'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('import', input.import);
    if (!hasPart(row, ctx.actor)) return refuse('not-allowed', 'You have no role in this product.');
    if (!mayCancel(row, { ...ctx.actor, decides: ctx.decides }))
      return refuse('not-allowed', 'Whoever began this import, or decides what it brings, can stop it.');
    if (row.state !== 'waiting')
      return refuse(
        'invalid',
        `This import is ${row.state} already.${row.state === 'done' ? ' Undo it.' : ''}`,
        'import',
      );
    return {
      changes: [{ op: 'update', kind: 'import', id: row.id, set: { state: 'cancelled' } }],
      output: { import: row.id },
    };
  },
  examples: [
    { says: 'The owner changes his mind', as: 'po', input: { import: '$waiting', seen: { $waiting: 1 } } },
    {
      says: 'It has ended already',
      as: 'po',
      input: { import: '$imported', seen: { $imported: 2 } },
      gives: 'invalid',
    },
  ],
});
