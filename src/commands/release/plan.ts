import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { computedRules, freshGate } from '#domain/gates';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const planRelease = define({
  name: 'release.plan',
  says: 'Plan a release: its name, goal and date, and the deadline that the market sets',
  input: z.strictObject({
    product: ref('product'),
    name: line(200),
    goal: longText(5000).default(''),
    plannedOn: civilDate().optional(),
    deadlineOn: civilDate().optional(),
    deadlineWhy: line().optional(),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ R: 1 }),
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const wrong = unexplained(input.deadlineOn ?? null, input.deadlineWhy ?? null);
    if (wrong) return refuse('invalid', wrong, 'deadlineWhy');
    const id = ctx.id();
    const short = ctx.short('R');
    const row = {
      name: input.name,
      goal: input.goal,
      plannedOn: input.plannedOn ?? null,
      deadlineOn: input.deadlineOn ?? null,
      deadlineWhy: input.deadlineWhy ?? null,
      state: 'planned' as const,
      goBy: null,
      goOn: null,
      launchedOn: null,
      externalId: null,
    };
    const gates = computedRules.map((rule) => ({
      op: 'create' as const,
      kind: 'gate' as const,
      id: ctx.id(),
      product: ctx.product,
      row: freshGate(id, rule),
    }));
    return {
      changes: [{ op: 'create', kind: 'release', id, product: ctx.product, short, row }, ...gates],
      output: { id, short: `R-${short}` },
    };
  },
  examples: [
    {
      says: 'The manager plans a release towards a fair',
      as: 'pm',
      input: {
        product: '$field',
        name: 'Winter',
        goal: 'Inspectors stop doing reports twice.',
        plannedOn: '2026-12-15',
        deadlineOn: '2027-01-12',
        deadlineWhy: 'The trade fair in Munich',
      },
    },
    {
      says: 'The owner proposes one',
      as: 'po',
      input: { product: '$field', name: 'Winter' },
      gives: 'proposed',
    },
    {
      says: 'A deadline needs what sets it',
      as: 'pm',
      input: { product: '$field', name: 'Winter', deadlineOn: '2027-01-12' },
      gives: 'invalid',
    },
  ],
});

const names = ['name', 'goal', 'plannedOn', 'deadlineOn', 'deadlineWhy'] as const;
const dates = ['plannedOn', 'deadlineOn', 'deadlineWhy'] as const;

export const editRelease = define({
  name: 'release.edit',
  says: 'Change the name, goal, date or market deadline of a release',
  input: z.strictObject({
    release: ref('release'),
    ...editOf({
      name: line(200),
      goal: longText(5000),
      plannedOn: civilDate().nullable(),
      deadlineOn: civilDate().nullable(),
      deadlineWhy: line().nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'launch',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'release', ref: 'release', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('release', input.release);
    const dated = dates.find((name) => input[name] !== undefined);
    if (dated && (row.state === 'launched' || row.state === 'cancelled'))
      return refuse('invalid', `This release is ${row.state}; its dates stand.`, dated);
    const on = input.deadlineOn === undefined ? row.deadlineOn : input.deadlineOn;
    const why = input.deadlineWhy === undefined ? row.deadlineWhy : input.deadlineWhy;
    const wrong = unexplained(on, why);
    if (wrong) return refuse('invalid', wrong, 'deadlineWhy');
    return editing('release', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The manager moves its date',
      as: 'pm',
      input: { release: '$winter', plannedOn: '2026-12-18', was: { plannedOn: '2026-12-15' } },
    },
    {
      says: 'The owner proposes another date',
      as: 'po',
      input: { release: '$winter', plannedOn: '2027-01-08', was: { plannedOn: '2026-12-15' } },
      gives: 'proposed',
    },
    {
      says: 'Somebody moved it meanwhile',
      as: 'pm',
      input: { release: '$winter', plannedOn: '2026-12-18', was: { plannedOn: '2026-12-01' } },
      gives: 'conflict',
    },
  ],
});

function unexplained(deadlineOn: string | null, why: string | null): string | undefined {
  if (deadlineOn && !why) return 'Say what sets the deadline, such as a fair, a law or a season.';
  if (why && !deadlineOn) return 'Say the date of the deadline as well, or leave out what sets it.';
  return undefined;
}
