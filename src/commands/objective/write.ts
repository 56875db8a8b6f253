import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, longText, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const names = ['title', 'why', 'startsOn', 'endsOn', 'keeperId'] as const;
const endsBefore = (endsOn: string) =>
  refuse('invalid', `It ends on ${endsOn}, before it starts. Choose a later day.`, 'endsOn');

export const addObjective = define({
  name: 'objective.add',
  says: 'Add an objective: what the product is to reach, and by when',
  input: z.strictObject({
    product: ref('product'),
    title: line(300),
    why: longText(10_000).default(''),
    startsOn: civilDate().nullable().default(null),
    endsOn: civilDate().nullable().default(null),
    keeper: ref('member').optional(),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  draws: () => ({ O: 1 }),
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const { title, why, startsOn, endsOn } = input;
    if (startsOn && endsOn && endsOn < startsOn) return endsBefore(endsOn);
    const id = ctx.id();
    const short = ctx.short('O');
    const row = { title, why, startsOn, endsOn, keeperId: input.keeper ?? null, state: 'open' as const };
    return {
      changes: [{ op: 'create', kind: 'objective', id, product: ctx.product, short, row }],
      output: { id, short: `O-${short}` },
    };
  },
  examples: [
    {
      says: 'The manager sets an objective',
      as: 'pm',
      input: {
        product: '$field',
        title: 'A second product in use',
        why: 'One product is one bad season away from nothing.',
        startsOn: '2026-10-01',
        endsOn: '2026-12-31',
        keeper: '$ana',
      },
    },
    {
      says: 'The owner proposes one',
      as: 'po',
      input: { product: '$field', title: 'Fewer defects after release' },
      gives: 'proposed',
    },
    {
      says: 'It cannot end before it starts',
      as: 'pm',
      input: { product: '$field', title: 'Backwards', startsOn: '2026-12-31', endsOn: '2026-10-01' },
      gives: 'invalid',
    },
  ],
});

export const editObjective = define({
  name: 'objective.edit',
  says: 'Change the title, reason, dates or keeper of an objective',
  input: z.strictObject({
    objective: ref('objective'),
    ...editOf({
      title: line(300),
      why: longText(10_000),
      startsOn: civilDate().nullable(),
      endsOn: civilDate().nullable(),
      keeperId: ref('member').nullable(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'objective', ref: 'objective', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('objective', input.objective);
    const { startsOn, endsOn } = { ...row, ...sentFields(input, names) };
    if (startsOn && endsOn && endsOn < startsOn) return endsBefore(endsOn);
    return editing('objective', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The manager gives it more time',
      as: 'pm',
      input: { objective: '$finished', endsOn: '2027-03-31', was: { endsOn: '2026-12-31' } },
    },
    {
      says: 'The owner proposes another title',
      as: 'po',
      input: {
        objective: '$finished',
        title: 'Inspections end on site',
        was: { title: 'Inspections finished on site' },
      },
      gives: 'proposed',
    },
    {
      says: 'It cannot end before it starts',
      as: 'pm',
      input: { objective: '$finished', endsOn: '2026-01-01', was: { endsOn: '2026-12-31' } },
      gives: 'invalid',
    },
  ],
});
