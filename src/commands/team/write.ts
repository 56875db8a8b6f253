import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref } from '#domain/shapes';

const works = z.enum(['sprints', 'flow']);
const most = z.number().int().min(1).max(99).optional();
const limits = z
  .strictObject({ ready: most, 'in progress': most, 'in review': most })
  .meta({ description: 'how many stories are wanted in each state at once; a missing one is not limited' });

const names = ['name', 'works', 'limits'] as const;

const setLimits = (limits: Record<string, number | undefined>): Record<string, number> =>
  Object.fromEntries(Object.entries(limits).flatMap(([state, most]) => (most === undefined ? [] : [[state, most]])));

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
  says: 'Rename a team, change how it works or how much it has in work at once',
  input: z.strictObject({ team: ref('team'), ...editOf({ name: line(100), works, limits }) }),
  output: z.object({ id: z.string() }),
  right: 'team',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'team', ref: 'team', fields: names } },
  load: async () => ({}),
  decide: ({ found }, { limits, ...input }) =>
    editing('team', found.get('team', input.team), { ...input, ...(limits && { limits: setLimits(limits) }) }, names),
  guess: (_row, input) => sentFields(input, names),
  examples: [
    { says: 'The owner renames it', as: 'po', input: { team: '$crew', name: 'Quay', was: { name: 'Crew' } } },
    {
      says: 'No more than four at once',
      as: 'po',
      input: { team: '$crew', limits: { 'in progress': 4 }, was: { limits: {} } },
    },
    {
      says: 'A limit is at least one',
      as: 'po',
      input: { team: '$crew', limits: { 'in progress': 0 }, was: { limits: {} } },
      gives: 'invalid',
    },
    {
      says: 'The team proposes a limit',
      as: 'team',
      input: { team: '$crew', limits: { 'in review': 2 }, was: { limits: {} } },
      gives: 'proposed',
    },
  ],
});
