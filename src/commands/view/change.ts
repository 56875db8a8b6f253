import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { viewFields } from './shapes.ts';

const names = ['name', 'shared', 'filter', 'shape', 'sort', 'grouping', 'columns'] as const;

export const editView = define({
  name: 'view.edit',
  says: 'Rename a view of one’s own, share it, or put another filter, shape, order or columns into it',
  input: z.strictObject({
    view: ref('view'),
    ...editOf({
      name: line(80),
      shared: z.boolean(),
      filter: viewFields.filter.unwrap(),
      shape: viewFields.shape.unwrap(),
      sort: viewFields.sort.unwrap(),
      grouping: viewFields.grouping.unwrap(),
      columns: viewFields.columns.unwrap(),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'view', ref: 'view', fields: names } },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const view = found.get('view', input.view);
    if (view.memberId !== ctx.actor.member)
      return refuse('not-allowed', 'Only whoever made this view can change it. Save a copy of your own.', 'view');
    return editing('view', view, input, names);
  },
  guess: (_row, input) => sentFields(input, names),
  examples: [
    {
      says: 'Whoever made it keeps it from now on for themselves',
      as: 'po',
      input: { view: '$refine', name: 'Refine', shared: false, was: { name: 'To refine', shared: true } },
    },
    {
      says: 'Others save a copy',
      as: 'team',
      input: { view: '$refine', filter: '', was: { filter: 'state:draft' } },
      gives: 'not-allowed',
    },
  ],
});

export const removeView = define({
  name: 'view.remove',
  says: 'Remove a view; nothing that it showed changes',
  input: z.strictObject({ view: ref('view'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['view'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const view = found.get('view', input.view);
    if (view.memberId !== ctx.actor.member && !ctx.actor.admin)
      return refuse('not-allowed', 'Only whoever made this view, or an administrator, can remove it.', 'view');
    return { changes: [{ op: 'delete', kind: 'view', id: view.id }], output: { id: view.id } };
  },
  examples: [
    { says: 'Whoever made it removes it', as: 'po', input: { view: '$refine', seen: { $refine: 1 } } },
    { says: 'Others do not', as: 'team', input: { view: '$refine', seen: { $refine: 1 } }, gives: 'not-allowed' },
  ],
});
