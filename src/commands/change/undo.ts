import { z } from 'zod';
import { define } from '#catalogue/define';

export const undoChange = define({
  name: 'change.undo',
  says: 'Take a command back: what nobody has changed since gets its earlier value',
  input: z.strictObject({ command: z.string().regex(/^[\w.:-]{1,100}$/, 'Give the id of a command.') }),
  output: z.object({
    restored: z.number(),
    kept: z.array(
      z.object({ kind: z.string(), id: z.string(), name: z.string(), field: z.string().optional(), why: z.string() }),
    ),
  }),
  right: 'self',
  proposable: true,
  undo: 'restore',
  guard: { blind: 'It compares each field with what the command wrote.' },
  through: 'undo',
  load: async () => ({}),
  decide: () => ({ changes: [], output: { restored: 0, kept: [] } }),
  examples: [{ says: 'A command nobody sent', as: 'pm', input: { command: 'never-sent' }, gives: 'not-found' }],
});
