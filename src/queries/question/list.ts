import { z } from 'zod';
import { ask } from '#catalogue/define';
import { aboutKinds } from '#domain/about';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';

const of = z.strictObject({
  product: ref('product'),
  about: z.enum(aboutKinds).optional().meta({ description: 'only those about records of this kind' }),
  limit: z.number().int().min(1).max(500).default(200),
});

export const listQuestions = ask({
  name: 'question.list',
  says: 'List the questions of a product: those that are open, or all',
  input: of.extend({ state: z.enum(['open', 'answered', 'withdrawn']).optional() }),
  output: z.object({ questions: z.array(rowShape('question')) }),
  right: 'member',
  answer: async (read, { product, about, state, limit }) => ({
    questions: await read.all(
      'question',
      { productId: product, ...(about ? { subjectKind: about } : {}), ...(state ? { state } : {}) },
      { by: 'short', limit },
    ),
  }),
  examples: [{ says: 'What is unclear', as: 'team', input: { product: '$field', state: 'open' } }],
});

export const listActions = ask({
  name: 'action.list',
  says: 'List the actions of a product: who does what by when',
  input: of.extend({
    state: z.enum(['open', 'done', 'dropped']).optional(),
    assignee: ref('member').optional(),
  }),
  output: z.object({ actions: z.array(rowShape('action')) }),
  right: 'member',
  answer: async (read, { product, about, state, assignee, limit }) => ({
    actions: await read.all(
      'action',
      {
        productId: product,
        ...(about ? { subjectKind: about } : {}),
        ...(state ? { state } : {}),
        ...(assignee ? { assigneeId: assignee } : {}),
      },
      { by: 'short', limit },
    ),
  }),
  examples: [{ says: 'What is still to be done', as: 'pm', input: { product: '$field', state: 'open' } }],
});
