import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { hangingOn } from '#store/hanging';

const output = z.object({ id: z.string() });
const one = z.strictObject({ objective: ref('objective'), seen: seen() });

export const closeObjective = define({
  name: 'objective.close',
  says: 'Close an objective as reached, missed or dropped',
  input: z.strictObject({ objective: ref('objective'), as: z.enum(['reached', 'missed', 'dropped']), seen: seen() }),
  output,
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['objective'] },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('objective', input.objective);
    if (row.state !== 'open') return refuse('invalid', `It is ${row.state} already.`, 'objective');
    return {
      changes: [{ op: 'update', kind: 'objective', id: row.id, set: { state: input.as } }],
      output: { id: row.id },
    };
  },
  guess: (_row, input) => ({ state: input.as }),
  examples: [
    { says: 'It was reached', as: 'pm', input: { objective: '$finished', as: 'reached', seen: { $finished: 1 } } },
    {
      says: 'The owner proposes to drop it',
      as: 'po',
      input: { objective: '$finished', as: 'dropped', seen: { $finished: 1 } },
      gives: 'proposed',
    },
    {
      says: 'It is closed once',
      as: 'pm',
      input: { objective: '$missed', as: 'reached', seen: { $missed: 2 } },
      gives: 'invalid',
    },
  ],
});

export const reopenObjective = define({
  name: 'objective.reopen',
  says: 'Open a closed objective again',
  input: one,
  output,
  right: 'strategy',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['objective'] },
  load: async () => ({}),
  decide: ({ found }, { objective }) => {
    const row = found.get('objective', objective);
    if (row.state === 'open') return refuse('invalid', 'It is open already.', 'objective');
    return {
      changes: [{ op: 'update', kind: 'objective', id: row.id, set: { state: 'open' } }],
      output: { id: row.id },
    };
  },
  guess: () => ({ state: 'open' }),
  examples: [
    { says: 'It goes on', as: 'pm', input: { objective: '$missed', seen: { $missed: 2 } } },
    {
      says: 'Marketing proposes to go on',
      as: 'marketing',
      input: { objective: '$missed', seen: { $missed: 2 } },
      gives: 'proposed',
    },
    {
      says: 'What is open cannot be opened',
      as: 'pm',
      input: { objective: '$finished', seen: { $finished: 1 } },
      gives: 'invalid',
    },
  ],
});

export const removeObjective = define({
  name: 'objective.remove',
  says: 'Remove an objective with its key results and check-ins',
  input: one,
  output,
  right: 'strategy',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['objective', 'keyResult'] },
  load: async (read, { objective }) => {
    const results = await read.all('keyResult', { objectiveId: objective });
    return {
      results,
      checkIns: await read.all('checkIn', { keyResultId: results.map(({ id }) => id) }),
      serving: await read.all('feature', { objectiveId: objective }, { limit: 1 }),
      money: await read.all('budgetLine', { objectiveId: objective }, { limit: 1 }),
      hanging: await hangingOn(read, 'objective', objective),
    };
  },
  decide: ({ results, checkIns, serving, money, hanging }, { objective }) => {
    const [feature] = serving;
    if (feature)
      return refuse(
        'invalid',
        `${feature.short} serves it. Give its features another objective first, or close it.`,
        'objective',
      );
    const [budget] = money;
    if (budget)
      return refuse('invalid', `“${budget.title}” is meant for it. Move its budget first, or close it.`, 'objective');
    return {
      changes: [
        ...hanging.map(({ kind, id }) => ({ op: 'delete' as const, kind, id })),
        ...checkIns.map(({ id }) => ({ op: 'delete' as const, kind: 'checkIn' as const, id })),
        ...results.map(({ id }) => ({ op: 'delete' as const, kind: 'keyResult' as const, id })),
        { op: 'delete', kind: 'objective', id: objective },
      ],
      output: { id: objective },
    };
  },
  examples: [
    {
      says: 'The manager removes one that was a mistake',
      as: 'pm',
      input: { objective: '$missed', seen: { $missed: 2, $missedResult: 2 } },
    },
    {
      says: 'The owner proposes to remove it',
      as: 'po',
      input: { objective: '$missed', seen: { $missed: 2, $missedResult: 2 } },
      gives: 'proposed',
    },
    {
      says: 'What features serve stays',
      as: 'pm',
      input: { objective: '$finished', seen: { $finished: 1, $onSite: 2 } },
      gives: 'invalid',
    },
  ],
});
