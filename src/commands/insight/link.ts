import { z } from 'zod';
import { type Context, define, type Found } from '#catalogue/define';
import type { Change } from '#domain/change';
import { passage, stances } from '#domain/feedback';
import { freshFeature } from '#domain/fresh';
import type { Row } from '#domain/records';
import { line, ref, seen } from '#domain/shapes';
import { refuseUnfit, type Unfit } from '#domain/unfit';
import { refuse } from '#lib/problem';

const importance = z.number().int().min(0).max(3);

/** All words of several pieces, or a passage of one. */
type Linked = { feedback: Row<'feedback'>; startAt: number; endAt: number; quote: string };

export const linkInsight = define({
  name: 'insight.link',
  says: 'Link a passage of feedback, or several pieces together, to a feature, for or against',
  input: z.strictObject({
    feedback: ref('feedback').optional(),
    pieces: z.array(ref('feedback')).min(1).max(1000).optional().meta({
      description: 'several, each with all its words: all of them or none; what is linked to the feature already stays',
    }),
    feature: ref('feature').optional(),
    raise: line().optional().meta({ description: 'instead of `feature`: the title of a new one, raised for them' }),
    startAt: z.number().int().min(0).optional().meta({ description: 'absent: from the first word' }),
    endAt: z.number().int().min(1).optional().meta({ description: 'absent: to the last word' }),
    stance: z.enum(stances).default('supports'),
    importance: importance.default(1),
    seen: seen(),
  }),
  output: z.object({
    id: z.string().meta({ description: 'the first of them' }),
    quote: z.string(),
    feature: z.string(),
    short: z.string().meta({ description: 'of the feature' }),
    linked: z.number().meta({ description: 'how many' }),
  }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['feedback'] },
  draws: ({ raise }) => (raise === undefined ? {} : { F: 1 }),
  load: async (read, { feature, pieces }) => ({
    known: feature && pieces ? await read.all('insight', { featureId: feature, feedbackId: [...new Set(pieces)] }) : [],
  }),
  decide: ({ found, known }, input, ctx) => {
    const wrong = misnamed(input);
    if (wrong) return wrong;
    const linked = new Set(known.map(({ feedbackId }) => feedbackId));
    const named = input.feedback ? [input.feedback] : [...new Set(input.pieces)].filter((id) => !linked.has(id));
    const passages = named.map((id) => linkedOf(found.get('feedback', id), input));
    const [first] = passages;
    if (!first) return refuse('invalid', 'All of them are linked to this feature already.', 'pieces');
    const refused = refuseUnfit(
      passages.flatMap((one) => (one.quote === '' ? [wordless(one, input)] : [])),
      passages.length,
      input.pieces ? 'pieces' : 'endAt',
    );
    if (refused) return refused;
    const { changes, feature, short } = featureFor(input, found, ctx);
    const made = passages.map((one) => ({ id: ctx.id(), one }));
    const links = made.map(({ id, one: { feedback, startAt, endAt, quote } }): Change => {
      const { who, customer, source, receivedOn } = feedback;
      const { stance, importance } = input;
      const heard = { feedbackId: feedback.id, who, customer, source, receivedOn };
      const row = { ...heard, featureId: feature, startAt, endAt, quote, stance, importance };
      return {
        op: 'create',
        kind: 'insight',
        id,
        product: ctx.product,
        row: { ...row, linkedBy: ctx.actor.member },
      };
    });
    const output = { id: made[0]?.id ?? '', quote: first.quote, feature, short, linked: links.length };
    return { changes: [...changes, ...links], output };
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
      says: 'Several pieces are linked to one feature together',
      as: 'support',
      input: { pieces: ['$basements', '$signature'], feature: '$login', seen: { $basements: 1, $signature: 1 } },
    },
    {
      says: 'Several pieces raise a new feature',
      as: 'support',
      input: {
        pieces: ['$basements', '$signature'],
        raise: 'Reports without a signal',
        stance: 'supports',
        seen: { $basements: 1, $signature: 1 },
      },
    },
    {
      says: 'Somebody was at one of them meanwhile',
      as: 'support',
      input: { pieces: ['$basements', '$signature'], feature: '$login', seen: { $basements: 1, $signature: 7 } },
      gives: 'conflict',
    },
    {
      says: 'A passage is of one piece',
      as: 'support',
      input: { pieces: ['$basements'], feature: '$offline', startAt: 3, seen: { $basements: 1 } },
      gives: 'invalid',
    },
    {
      says: 'A passage outside the text is none',
      as: 'support',
      input: { feedback: '$basements', feature: '$offline', startAt: 5000, endAt: 5010, seen: { $basements: 1 } },
      gives: 'invalid',
    },
  ],
});

type Named = { [key in 'feedback' | 'feature' | 'raise']?: string | undefined } & {
  pieces?: string[] | undefined;
  startAt?: number | undefined;
  endAt?: number | undefined;
};

/** What is missing or said twice of what is linked, and to what. */
function misnamed({ feedback, pieces, feature, raise, startAt, endAt }: Named) {
  if (!feedback && !pieces) return refuse('invalid', 'Name a piece of feedback, or several.', 'feedback');
  if (feedback && pieces)
    return refuse('invalid', 'Name one piece in "feedback", or several in "pieces", not both.', 'pieces');
  if (pieces && (startAt ?? endAt) !== undefined)
    return refuse('invalid', 'Of several pieces all words are linked: leave out where they begin and end.', 'startAt');
  if ((feature === undefined) === (raise === undefined))
    return refuse('invalid', 'Name the feature in "feature", or in "raise" the title of a new one.', 'feature');
  return undefined;
}

function linkedOf(feedback: Row<'feedback'>, { startAt = 0, endAt }: Named): Linked {
  const end = endAt ?? Array.from(feedback.text).length;
  return { feedback, startAt, endAt: end, quote: passage(feedback.text, startAt, end) ?? '' };
}

function wordless({ feedback: { id, short, text } }: Linked, { startAt, endAt }: Named): Unfit {
  const why =
    (startAt ?? endAt) === undefined
      ? `${short} has no words to link.`
      : `Select some words: the text has positions 0 to ${Array.from(text).length}.`;
  return { id, short, why };
}

/** The feature that is linked to, raised for it where it is new. */
function featureFor({ feature, raise: title }: Named, found: Found, ctx: Context) {
  if (feature) return { changes: [], feature, short: found.get('feature', feature).short };
  const [id, short] = [ctx.id(), ctx.short('F')];
  const row = { ...freshFeature, title: title ?? '', problem: '' };
  const raised: Change = { op: 'create', kind: 'feature', id, product: ctx.product, short, row };
  return { changes: [raised], feature: id, short: `F-${short}` };
}
