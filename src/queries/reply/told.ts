import { z } from 'zod';
import { ask } from '#catalogue/define';
import { askersOf, replyTo } from '#domain/askers';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

export const repliesTo = ask({
  name: 'reply.told',
  says: 'Show what whoever gave feedback was told about it, of each feature that it speaks for',
  input: z.strictObject({ feedback: ref('feedback') }),
  output: z.object({ told: z.array(z.object({ feature: z.string(), reply: rowShape('reply').nullable() })) }),
  right: 'member',
  answer: async (read, { feedback: id }) => {
    const feedback = await read.one('feedback', id);
    if (!feedback) throw notFound();
    const passages = await read.all('insight', { feedbackId: id });
    const features = [...new Set(passages.map(({ featureId }) => featureId))];
    const replies = await read.all('reply', { featureId: features });
    return {
      told: askersOf(features, passages, [feedback], []).map((asker) => ({
        feature: asker.feature,
        reply: replyTo(asker, replies) ?? null,
      })),
    };
  },
  examples: [{ says: 'Support looks', as: 'support', input: { feedback: '$wordsOfUlf' } }],
});
