import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const input = z.strictObject({ promise: ref('promise'), seen: seen() });
const output = z.object({ id: z.string() });

export const withdrawPromise = define({
  name: 'promise.withdraw',
  says: 'Withdraw a promise',
  input,
  output,
  right: 'promise',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['promise'] },
  load: async () => ({}),
  decide: ({ found }, { promise }) => {
    const row = found.get('promise', promise);
    if (row.state !== 'open') return refuse('invalid', `This promise is ${row.state} already.`, 'promise');
    return {
      changes: [{ op: 'update', kind: 'promise', id: row.id, set: { state: 'withdrawn' } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'withdrawn' }),
  examples: [
    { says: 'The manager withdraws it', as: 'pm', input: { promise: '$norrbo', seen: { $norrbo: 1 } } },
    {
      says: 'The owner proposes to withdraw it',
      as: 'po',
      input: { promise: '$norrbo', seen: { $norrbo: 1 } },
      gives: 'proposed',
    },
  ],
});

export const keepPromise = define({
  name: 'promise.keep',
  says: 'Note that a promise was kept',
  input,
  output,
  right: 'promise',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['promise'] },
  load: async () => ({}),
  decide: ({ found }, { promise }) => {
    const row = found.get('promise', promise);
    if (row.state !== 'open') return refuse('invalid', `This promise is ${row.state} already.`, 'promise');
    return { changes: [{ op: 'update', kind: 'promise', id: row.id, set: { state: 'kept' } }], output: { id: row.id } };
  },
  guess: () => ({ state: 'kept' }),
  examples: [{ says: 'The manager notes it', as: 'pm', input: { promise: '$norrbo', seen: { $norrbo: 1 } } }],
});
