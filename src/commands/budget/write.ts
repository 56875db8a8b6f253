import { z } from 'zod';
import { define } from '#catalogue/define';
import { amount, currency } from '#domain/budget';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const output = z.object({ id: z.string() });
const names = ['title', 'objectiveId', 'featureId', 'period', 'planned', 'committed', 'spent', 'currency'] as const;
const twice = () =>
  refuse(
    'invalid',
    'Money is meant for an objective or for a feature, not for both: it would be counted twice.',
    'feature',
  );

export const addBudget = define({
  name: 'budget.add',
  says: 'Add a budget line: money planned for an objective, a feature or the product as a whole',
  input: z.strictObject({
    product: ref('product'),
    title: line(300),
    objective: ref('objective').optional(),
    feature: ref('feature').optional(),
    period: line(60).nullable().default(null),
    planned: amount(),
    committed: amount().default(0),
    spent: amount().default(0),
    currency: currency(),
  }),
  output,
  right: 'budget',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const { product: _, objective, feature, ...fields } = input;
    if (objective && feature) return twice();
    const id = ctx.id();
    const row = { ...fields, objectiveId: objective ?? null, featureId: feature ?? null };
    return { changes: [{ op: 'create', kind: 'budgetLine', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager plans money for an objective',
      as: 'pm',
      input: {
        product: '$field',
        title: 'Field devices',
        objective: '$finished',
        period: 'Q4 2026',
        planned: 60_000,
        currency: 'EUR',
      },
    },
    {
      says: 'The owner proposes a line for a feature',
      as: 'po',
      input: { product: '$field', title: 'Test devices', feature: '$signing', planned: 4_000, currency: 'EUR' },
      gives: 'proposed',
    },
    {
      says: 'It is counted once',
      as: 'pm',
      input: {
        product: '$field',
        title: 'Both',
        objective: '$finished',
        feature: '$signing',
        planned: 1,
        currency: 'EUR',
      },
      gives: 'invalid',
    },
  ],
});

export const editBudget = define({
  name: 'budget.edit',
  says: 'Change the amounts of a budget line, or what it is meant for',
  input: z.strictObject({
    budget: ref('budgetLine'),
    ...editOf({
      title: line(300),
      objectiveId: ref('objective').nullable(),
      featureId: ref('feature').nullable(),
      period: line(60).nullable(),
      planned: amount(),
      committed: amount(),
      spent: amount(),
      currency: currency(),
    }),
  }),
  output,
  right: 'budget',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'budgetLine', ref: 'budget', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('budgetLine', input.budget);
    const then = { ...row, ...sentFields(input, names) };
    if (then.objectiveId && then.featureId) return twice();
    return editing('budgetLine', row, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'The manager notes what was spent',
      as: 'pm',
      input: { budget: '$devices', spent: 30_000, was: { spent: 21_000 } },
    },
    {
      says: 'The owner proposes to plan more',
      as: 'po',
      input: { budget: '$devices', planned: 90_000, was: { planned: 80_000 } },
      gives: 'proposed',
    },
    {
      says: 'An amount is not below nothing',
      as: 'pm',
      input: { budget: '$devices', spent: -1, was: { spent: 21_000 } },
      gives: 'invalid',
    },
  ],
});

export const removeBudget = define({
  name: 'budget.remove',
  says: 'Remove a budget line',
  input: z.strictObject({ budget: ref('budgetLine'), seen: seen() }),
  output,
  right: 'budget',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['budgetLine'] },
  load: async () => ({}),
  decide: (_rows, { budget }) => ({
    changes: [{ op: 'delete', kind: 'budgetLine', id: budget }],
    output: { id: budget },
  }),
  examples: [
    { says: 'The manager removes it', as: 'pm', input: { budget: '$devices', seen: { $devices: 1 } } },
    {
      says: 'The owner proposes to remove it',
      as: 'po',
      input: { budget: '$devices', seen: { $devices: 1 } },
      gives: 'proposed',
    },
  ],
});
