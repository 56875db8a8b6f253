import { act, type Told } from '../tell.ts';

const line = (keep: string, input: Told['input']) =>
  act(82, 'ana', 'budget.add', { product: '$product', currency: 'EUR', period: 'This half-year', ...input }, { keep });

/** What the half-year may cost, and what it has cost so far. */
export const budget: readonly Told[] = [
  line('$b-field', {
    title: 'Field app, two developers',
    objective: '$o-on-site',
    planned: 120_000,
    committed: 96_000,
    spent: 34_000,
  }),
  line('$b-devices', {
    title: 'Test phones and tablets',
    objective: '$o-on-site',
    planned: 9_000,
    committed: 6_500,
    spent: 6_500,
  }),
  line('$b-pilots', {
    title: 'Pilots with two customers',
    objective: '$o-second',
    planned: 36_000,
    committed: 18_000,
    spent: 7_000,
  }),
  line('$b-fair', { title: 'Housing fair, stand and material', planned: 15_000, committed: 11_000, spent: 0 }),
  act(40, 'ana', 'budget.edit', { budget: '$b-field', spent: 61_000 }),
  act(12, 'ana', 'budget.edit', { budget: '$b-field', committed: 104_000, spent: 83_000 }),
  act(12, 'ana', 'budget.edit', { budget: '$b-pilots', spent: 15_500 }),
  act(9, 'ana', 'budget.edit', { budget: '$b-fair', spent: 4_000 }),
];
