import { z } from 'zod';
import { define } from '#catalogue/define';
import { askersOf, replyTo } from '#domain/askers';
import type { Row } from '#domain/records';
import { draftReply } from '#domain/reply';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

const most = 1000;

export const prepareReplies = define({
  name: 'reply.prepare',
  says: 'Write a reply to everybody who asked for these features and has none yet',
  input: z.strictObject({
    features: z.array(ref('feature')).min(1).max(200),
    only: z
      .array(z.string().max(700))
      .min(1)
      .max(most)
      .optional()
      .meta({ description: 'the `once` of those to write to, as reply.list gives it' }),
  }),
  output: z.object({ replies: z.array(z.string()), left: z.number() }),
  right: 'reply',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes new replies; whoever has one gets no second.' },
  load: async (read, input, found) => {
    const features = [...new Set(input.features)];
    const passages = await read.all('insight', { featureId: features });
    const ids = [...new Set(passages.map(({ feedbackId }) => feedbackId))];
    return {
      features: features.map((id) => found.get('feature', id)),
      passages,
      feedback: await read.all('feedback', { id: ids }),
      votes: await read.all('vote', { featureId: features, state: 'confirmed' }),
      replies: await read.all('reply', { featureId: features }),
      product: await read.one('product', features[0] ? found.get('feature', features[0]).productId : ''),
    };
  },
  decide: ({ features, passages, feedback, votes, replies, product }, { only }, ctx) => {
    const byId = new Map<string, Row<'feature'>>(features.map((feature) => [feature.id, feature]));
    const wanted = only && new Set(only);
    const untold = askersOf([...byId.keys()], passages, feedback, votes).filter(
      (asker) => (!wanted || wanted.has(asker.once)) && !replyTo(asker, replies),
    );
    if (untold.length === 0)
      return refuse('invalid', 'Nobody is left to be told: everybody who asked for this has a reply.', 'features');
    const now = untold.slice(0, most);
    const rows = now.map((asker) => {
      const feature = byId.get(asker.feature);
      const words = draftReply(
        asker,
        feature?.publicTitle ?? feature?.title ?? '',
        product?.name ?? '',
        ctx.actor.name,
      );
      return {
        featureId: asker.feature,
        releaseId: feature?.releaseId ?? null,
        feedbackId: asker.words[0]?.feedback ?? null,
        once: asker.once,
        toName: asker.name,
        email: asker.email,
        ...words,
        state: 'waiting' as const,
        error: null,
        writtenBy: ctx.actor.member,
        toldBy: null,
        sentAt: null,
        tries: 0,
        nextAt: null,
      };
    });
    const made = rows.map((row) => ({
      op: 'create' as const,
      kind: 'reply' as const,
      id: ctx.id(),
      product: ctx.product,
      row,
    }));
    return { changes: made, output: { replies: made.map(({ id }) => id), left: untold.length - now.length } };
  },
  examples: [
    { says: 'The manager tells who asked', as: 'pm', input: { features: ['$offline'] } },
    { says: 'Sales proposes it', as: 'sales', input: { features: ['$offline'] }, gives: 'proposed' },
    { says: 'Nobody asked for it', as: 'pm', input: { features: ['$templates'] }, gives: 'invalid' },
  ],
});
