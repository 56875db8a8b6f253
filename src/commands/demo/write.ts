import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { civilDate, line, longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const names = ['heldOn', 'audience', 'presenterId', 'sprintId', 'notes'] as const;

export const planDemo = define({
  name: 'demo.plan',
  says: 'Plan a demo: when, for whom and who shows it',
  input: z.strictObject({
    product: ref('product'),
    sprint: ref('sprint').optional(),
    heldOn: civilDate(),
    audience: line(500),
    presenter: ref('member').optional(),
    notes: longText(20_000).default(''),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new and looks at nothing.' },
  load: async () => ({}),
  decide: (_rows, input, ctx) => {
    const id = ctx.id();
    const row = {
      sprintId: input.sprint ?? null,
      heldOn: input.heldOn,
      audience: input.audience,
      presenterId: input.presenter ?? null,
      notes: input.notes,
      state: 'planned' as const,
    };
    return { changes: [{ op: 'create', kind: 'demo', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The owner invites support and two customers',
      as: 'po',
      input: {
        product: '$field',
        sprint: '$runningSprint',
        heldOn: '2026-11-27',
        audience: 'Support, Norrbo Housing',
        presenter: '$mira',
      },
    },
    {
      says: 'For whom must be said',
      as: 'po',
      input: { product: '$field', heldOn: '2026-11-27', audience: '' },
      gives: 'invalid',
    },
  ],
});

export const editDemo = define({
  name: 'demo.edit',
  says: 'Change the day, audience, presenter, sprint or notes of a demo',
  input: z.strictObject({
    demo: ref('demo'),
    ...editOf({
      heldOn: civilDate(),
      audience: line(500),
      presenterId: ref('member').nullable(),
      sprintId: ref('sprint').nullable(),
      notes: longText(20_000),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'demo', ref: 'demo', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('demo', found.get('demo', input.demo), input, names),
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'It is held a day later',
      as: 'team',
      input: { demo: '$demo', heldOn: '2026-11-28', was: { heldOn: '2026-11-27' } },
    },
    {
      says: 'What it was must be said',
      as: 'team',
      input: { demo: '$demo', heldOn: '2026-11-28' },
      gives: 'invalid',
    },
  ],
});

export const holdDemo = define({
  name: 'demo.hold',
  says: 'Note that a demo was held',
  input: z.strictObject({ demo: ref('demo'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['demo'] },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const demo = found.get('demo', input.demo);
    if (demo.state === 'held') return refuse('invalid', 'This demo was held already.', 'demo');
    return {
      changes: [{ op: 'update', kind: 'demo', id: demo.id, set: { state: 'held' } }],
      output: { id: demo.id },
    };
  },
  guess: () => ({ state: 'held' }),
  examples: [
    { says: 'It was held', as: 'po', input: { demo: '$demo', seen: { $demo: 1 } } },
    { says: 'It changed since', as: 'po', input: { demo: '$demo', seen: { $demo: 7 } }, gives: 'conflict' },
  ],
});

export const removeDemo = define({
  name: 'demo.remove',
  says: 'Remove a demo at which nothing was captured',
  input: z.strictObject({ demo: ref('demo'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['demo'] },
  load: async (read, { demo }) => ({ said: await read.all('feedback', { demoId: demo }, { limit: 1 }) }),
  decide: ({ found, said }, input) => {
    const demo = found.get('demo', input.demo);
    if (said.length > 0) return refuse('invalid', 'Feedback was captured at this demo, so it stays.', 'demo');
    return { changes: [{ op: 'delete', kind: 'demo', id: demo.id }], output: { id: demo.id } };
  },
  examples: [
    { says: 'It does not take place', as: 'po', input: { demo: '$demo', seen: { $demo: 1 } } },
    { says: 'It changed since', as: 'po', input: { demo: '$demo', seen: { $demo: 7 } }, gives: 'conflict' },
  ],
});
