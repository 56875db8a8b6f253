import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const names = ['dueOn', 'toWhom', 'note'] as const;

export const movePromise = define({
  name: 'promise.move',
  says: 'Move a promise to another date, or correct what was told to whom',
  input: z.strictObject({
    promise: ref('promise'),
    ...editOf({ dueOn: civilDate(), toWhom: line(200), note: line(2000).nullable() }),
  }),
  output: z.object({ id: z.string() }),
  right: 'promise',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'promise', ref: 'promise', fields: [...names, 'state'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('promise', input.promise);
    if (row.state !== 'open') return refuse('invalid', `This promise is ${row.state}; make a new one.`, 'promise');
    return editing('promise', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The manager moves it',
      as: 'pm',
      input: { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-12-12' } },
    },
    {
      says: 'The owner proposes to move it',
      as: 'po',
      input: { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-12-12' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody moved it meanwhile',
      as: 'pm',
      input: { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-11-30' } },
      gives: 'conflict',
    },
  ],
});
