import { z } from 'zod';
import { alikeIn } from '#analysis/similarity/body';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { longText, ref } from '#domain/shapes';
import { notFound, Problem } from '#lib/problem';
import type { Read } from '#store/read';
import { similarTexts } from './similar-texts.ts';

const linked = z.object({ id: z.string(), short: z.string(), title: z.string() });
const shown = 300;

export const similarFeedback = ask({
  name: 'feedback.similar',
  says: 'Find feedback that says much the same as a piece of feedback or as some words, and what it is linked to',
  input: z.strictObject({
    feedback: ref('feedback').optional(),
    product: ref('product').optional(),
    text: longText(20_000).optional(),
    limit: z.number().int().min(1).max(20).default(5),
  }),
  output: z.object({
    similar: z.array(
      z.object({
        feedback: rowShape('feedback'),
        score: z.number().meta({ description: 'how much alike, from 0 to about 1 for the same words' }),
        features: z.array(linked),
      }),
    ),
    linked: z.array(linked.extend({ count: z.number().meta({ description: 'how many of them are linked to it' }) })),
  }),
  right: 'member',
  notKept: 'It answers what is being typed.',
  answer: async (read, { feedback, product, text, limit }) => {
    const about = await subject(read, feedback, product, text);
    const body = await similarTexts(read, about.product);
    const found = alikeIn(body, about.text, { limit, ...(feedback ? { without: feedback } : {}) });
    const ids = found.map(({ id }) => id);
    const rows = new Map((await read.all('feedback', { id: ids })).map((row) => [row.id, row]));
    const insights = await read.all('insight', { feedbackId: ids });
    const features = await read.all('feature', { id: [...new Set(insights.map(({ featureId }) => featureId))] });
    const similar = found.flatMap(({ id, score }) => {
      const row = rows.get(id);
      if (!row) return [];
      const own = new Set(insights.filter(({ feedbackId }) => feedbackId === id).map(({ featureId }) => featureId));
      return [
        {
          feedback: { ...row, text: row.text.slice(0, shown) },
          score: Math.round(score * 1000) / 1000,
          features: features.filter((feature) => own.has(feature.id)).map(nameOf),
        },
      ];
    });
    const counted = features.map((feature) => ({
      ...nameOf(feature),
      count: similar.filter((each) => each.features.some(({ id }) => id === feature.id)).length,
    }));
    return { similar, linked: counted.sort((a, b) => b.count - a.count || a.short.localeCompare(b.short)) };
  },
  examples: [
    { says: 'Support looks who else said this', as: 'support', input: { feedback: '$basements' } },
    { says: 'While the words are typed', as: 'pm', input: { product: '$field', text: 'no signal in basements' } },
    { says: 'Something to look for is needed', as: 'pm', input: { product: '$field' }, gives: 'invalid' },
  ],
});

async function subject(read: Read, feedback?: string, product?: string, text?: string) {
  if (feedback) {
    const row = await read.one('feedback', feedback);
    if (!row) throw notFound();
    return { product: row.productId, text: row.text };
  }
  if (product && text !== undefined) return { product, text };
  const field = product ? 'text' : 'feedback';
  throw new Problem({ code: 'invalid', field, message: 'Name a piece of feedback, or a product and some words.' });
}

function nameOf({ id, short, title }: { id: string; short: string; title: string }) {
  return { id, short, title };
}
