import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { passage, stances } from '#domain/feedback';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

const importance = z.number().int().min(0).max(3);

export const linkInsight = define({
  name: 'insight.link',
  says: 'Link a passage of feedback to a feature, for or against',
  input: z.strictObject({
    feedback: ref('feedback'),
    feature: ref('feature'),
    startAt: z.number().int().min(0),
    endAt: z.number().int().min(1),
    stance: z.enum(stances).default('supports'),
    importance: importance.default(1),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), quote: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['feedback'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const feedback = found.get('feedback', input.feedback);
    const quote = passage(feedback.text, input.startAt, input.endAt);
    if (!quote)
      return refuse(
        'invalid',
        `Select some words: the text has positions 0 to ${Array.from(feedback.text).length}.`,
        'endAt',
      );
    const id = ctx.id();
    const row = {
      feedbackId: feedback.id,
      featureId: input.feature,
      startAt: input.startAt,
      endAt: input.endAt,
      quote,
      stance: input.stance,
      importance: input.importance,
      linkedBy: ctx.actor.member,
      who: feedback.who,
      customer: feedback.customer,
      source: feedback.source,
      receivedOn: feedback.receivedOn,
    };
    return { changes: [{ op: 'create', kind: 'insight', id, product: ctx.product, row }], output: { id, quote } };
  },
  examples: [
    {
      says: 'Support links the passage',
      as: 'support',
      input: {
        feedback: '$basements',
        feature: '$offline',
        startAt: 0,
        endAt: 36,
        importance: 3,
        seen: { $basements: 1 },
      },
    },
    {
      says: 'A passage outside the text is none',
      as: 'support',
      input: { feedback: '$basements', feature: '$offline', startAt: 5000, endAt: 5010, seen: { $basements: 1 } },
      gives: 'invalid',
    },
  ],
});

export const editInsight = define({
  name: 'insight.edit',
  says: 'Change whether an insight supports or contradicts, and how much it matters',
  input: z.strictObject({ insight: ref('insight'), ...editOf({ stance: z.enum(stances), importance }) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'insight', ref: 'insight', fields: ['stance', 'importance'] } },
  load: async () => ({}),
  decide: ({ found }, input) =>
    editing('insight', found.get('insight', input.insight), input, ['stance', 'importance']),
  guess: (_row, input) => sentFields(input, ['stance', 'importance']),
  examples: [
    {
      says: 'It speaks against after all',
      as: 'pm',
      input: { insight: '$passage', stance: 'contradicts', was: { stance: 'supports' } },
    },
  ],
});

export const unlinkInsight = define({
  name: 'insight.unlink',
  says: 'Take the link between a passage and a feature away',
  input: z.strictObject({ insight: ref('insight'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['insight'] },
  load: async () => ({}),
  decide: (_rows, { insight }) => ({
    changes: [{ op: 'delete', kind: 'insight', id: insight }],
    output: { id: insight },
  }),
  examples: [{ says: 'It was about something else', as: 'pm', input: { insight: '$passage', seen: { $passage: 1 } } }],
});
