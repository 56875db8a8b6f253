import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, ref, words } from '#domain/shapes';
import { refuse } from '#lib/problem';

const names = ['dueOn', 'toWhom', 'note'] as const;

export const movePromise = define({
  name: 'promise.move',
  says: 'Move a promise to another date, or correct what was told to whom',
  input: z.strictObject({
    promise: ref('promise'),
    ...editOf({ dueOn: civilDate(), toWhom: line(200), note: words().nullable() }),
  }),
  output: z.object({ id: z.string() }),
  right: 'promise',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'promise', ref: 'promise', fields: [...names, 'state'] } },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('promise', input.promise);
    if (row.state !== 'open') return refuse('invalid', `This promise is ${row.state}; make a new one.`, 'promise');
    if (input.dueOn === undefined || input.dueOn === row.dueOn) return editing('promise', row, input, names);
    if (input.dueOn < ctx.today)
      return refuse('invalid', `${input.dueOn} has passed. Promise a date from today, ${ctx.today}, on.`, 'dueOn');
    // Another date is another promise: whoever gave the old one did not give this.
    const made = { madeBy: ctx.decider, madeOn: ctx.today };
    return editing('promise', row, { ...input, ...made }, [...names, 'madeBy', 'madeOn']);
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
      says: 'A day that has passed cannot be promised',
      as: 'pm',
      input: { promise: '$norrbo', dueOn: '2020-01-01', was: { dueOn: '2026-12-12' } },
      gives: 'invalid',
    },
    {
      says: 'Somebody moved it meanwhile',
      as: 'pm',
      input: { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-11-30' } },
      gives: 'conflict',
    },
  ],
});
