import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing } from '#domain/edits';
import { civilDate, line, ref, seen } from '#domain/shapes';
import { measure } from '#domain/strategy';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string() });
const unit = z
  .string()
  .max(30)
  .transform((text) => text.trim());
const names = ['title', 'unit', 'start', 'target', 'current', 'dueOn'] as const;
const noWay = (at: number) =>
  refuse('invalid', `It starts at ${at} already. Set a target that is higher or lower.`, 'target');

export const addKeyResult = define({
  name: 'keyResult.add',
  says: 'Add a key result: a number by which one sees whether an objective is reached',
  input: z.strictObject({
    objective: ref('objective'),
    title: line(300),
    unit: unit.default(''),
    start: measure(),
    target: measure(),
    dueOn: civilDate().nullable().default(null),
  }),
  output,
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    if (input.start === input.target) return noWay(input.start);
    const id = ctx.id();
    const { objective, ...fields } = input;
    const row = { ...fields, objectiveId: objective, current: input.start };
    return { changes: [{ op: 'create', kind: 'keyResult', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager says how it will be seen',
      as: 'pm',
      input: { objective: '$finished', title: 'Second visits', unit: 'a week', start: 40, target: 10 },
    },
    {
      says: 'The team proposes a number',
      as: 'team',
      input: { objective: '$finished', title: 'Reports lost', unit: '', start: 9, target: 0, dueOn: '2026-12-18' },
      gives: 'proposed',
    },
    {
      says: 'A target lies away from the start',
      as: 'pm',
      input: { objective: '$finished', title: 'Nothing', start: 5, target: 5 },
      gives: 'invalid',
    },
  ],
});

export const editKeyResult = define({
  name: 'keyResult.edit',
  says: 'Change the title, unit, start, target or date of a key result',
  input: z.strictObject({
    keyResult: ref('keyResult'),
    title: line(300).optional(),
    unit: unit.optional(),
    start: measure().optional(),
    target: measure().optional(),
    dueOn: civilDate().nullable().optional(),
    seen: seen(),
  }),
  output,
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['keyResult'] },
  load: async (read, { keyResult }) => ({ said: await read.all('checkIn', { keyResultId: keyResult }, { limit: 1 }) }),
  decide: ({ found, said }, input) => {
    const row = found.get('keyResult', input.keyResult);
    const start = input.start ?? row.start;
    if (start === (input.target ?? row.target)) return noWay(start);
    const current = said.length === 0 ? start : undefined;
    return editing('keyResult', row, { ...input, current }, names);
  },
  examples: [
    {
      says: 'The manager aims higher',
      as: 'pm',
      input: { keyResult: '$onSite', target: 90, seen: { $onSite: 2 } },
    },
    {
      says: 'The owner proposes another target',
      as: 'po',
      input: { keyResult: '$onSite', target: 80, seen: { $onSite: 2 } },
      gives: 'proposed',
    },
    {
      says: 'It changed since it was looked at',
      as: 'pm',
      input: { keyResult: '$onSite', target: 80, seen: { $onSite: 1 } },
      gives: 'conflict',
    },
  ],
});

export const removeKeyResult = define({
  name: 'keyResult.remove',
  says: 'Remove a key result with its check-ins',
  input: z.strictObject({ keyResult: ref('keyResult'), seen: seen() }),
  output,
  right: 'strategy',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['keyResult'] },
  load: async (read, { keyResult }) => ({ checkIns: await read.all('checkIn', { keyResultId: keyResult }) }),
  decide: ({ checkIns }, { keyResult }) => ({
    changes: [
      ...checkIns.map(({ id }) => ({ op: 'delete' as const, kind: 'checkIn' as const, id })),
      { op: 'delete', kind: 'keyResult', id: keyResult },
    ],
    output: { id: keyResult },
  }),
  examples: [
    { says: 'The manager removes it', as: 'pm', input: { keyResult: '$onSite', seen: { $onSite: 2 } } },
    {
      says: 'The owner proposes to remove it',
      as: 'po',
      input: { keyResult: '$onSite', seen: { $onSite: 2 } },
      gives: 'proposed',
    },
  ],
});
