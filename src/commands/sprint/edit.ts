import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { wrongDays } from '#domain/sprint';
import { refuse } from '#lib/problem';

const names = ['name', 'goal', 'startsOn', 'endsOn', 'capacity'] as const;

export const editSprint = define({
  name: 'sprint.edit',
  says: 'Change the name, goal, days or capacity of a sprint',
  input: z.strictObject({
    sprint: ref('sprint'),
    ...editOf({
      name: line(100),
      goal: longText(2000),
      startsOn: civilDate(),
      endsOn: civilDate(),
      capacity: z.number().min(0).max(100_000).nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'sprint', ref: 'sprint', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('sprint', input.sprint);
    if (row.state === 'closed' && (input.startsOn ?? input.endsOn ?? input.capacity) !== undefined)
      return refuse('invalid', `${row.name} is closed; its days and capacity are history.`, 'sprint');
    const wrong = wrongDays(input.startsOn ?? row.startsOn, input.endsOn ?? row.endsOn);
    if (wrong) return refuse('invalid', wrong, input.endsOn ? 'endsOn' : 'startsOn');
    return editing('sprint', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The owner sharpens the goal',
      as: 'po',
      input: { sprint: '$nextSprint', goal: 'Nothing is sent twice.', was: { goal: 'Photos arrive the same day.' } },
    },
    {
      says: 'The manager proposes another goal',
      as: 'pm',
      input: { sprint: '$nextSprint', goal: 'Nothing is sent twice.', was: { goal: 'Photos arrive the same day.' } },
      gives: 'proposed',
    },
    {
      says: 'It cannot end before it starts',
      as: 'po',
      input: { sprint: '$nextSprint', endsOn: '2026-01-01', was: { endsOn: '2026-12-04' } },
      gives: 'invalid',
    },
  ],
});
