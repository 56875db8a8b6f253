import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref } from '#domain/shapes';

const works = z.enum(['sprints', 'flow']);

export const createTeam = define({
  name: 'team.create',
  says: 'Add a team to a product',
  input: z.strictObject({ product: ref('product'), name: line(100), works: works.default('sprints') }),
  output: z.object({ id: z.string() }),
  right: 'team',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const id = ctx.id();
    return {
      changes: [
        {
          op: 'create',
          kind: 'team',
          id,
          product: ctx.product,
          row: { name: input.name, works: input.works, limits: {} },
        },
      ],
      output: { id },
    };
  },
  examples: [
    { says: 'The owner adds a team', as: 'po', input: { product: '$field', name: 'Pier', works: 'flow' } },
    { says: 'The manager proposes one', as: 'pm', input: { product: '$field', name: 'Pier' }, gives: 'proposed' },
  ],
});

export const editTeam = define({
  name: 'team.edit',
  says: 'Rename a team or change how it works',
  input: z.strictObject({ team: ref('team'), ...editOf({ name: line(100), works }) }),
  output: z.object({ id: z.string() }),
  right: 'team',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'team', ref: 'team', fields: ['name', 'works'] } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('team', found.get('team', input.team), input, ['name', 'works']),
  guess: (_row, input) => sentFields(input, ['name', 'works']),
  examples: [{ says: 'The owner renames it', as: 'po', input: { team: '$crew', name: 'Quay', was: { name: 'Crew' } } }],
});
