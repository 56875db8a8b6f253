import { z } from 'zod';
import { ask } from '#catalogue/define';
import { askersOf, replyTo } from '#domain/askers';
import { sameAddress } from '#domain/mail-address';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound, Problem } from '#lib/problem';
import { countVotes } from '#store/votes';

const asker = z.object({
  feature: z.string(),
  once: z.string().meta({ description: 'who is told of what; for reply.prepare' }),
  name: z.string().nullable(),
  customer: z.string().nullable(),
  email: z.string().nullable(),
  way: z.enum(['mail', 'by hand']),
  words: z.array(z.object({ feedback: z.string(), short: z.string(), quote: z.string(), receivedOn: z.string() })),
  reply: rowShape('reply').nullable(),
});

export const listAskers = ask({
  name: 'reply.list',
  says: 'List everybody who asked for what a release, or one feature, ships: their words, the way to tell them, and what they were told',
  input: z.strictObject({ release: ref('release').optional(), feature: ref('feature').optional() }),
  output: z.object({
    askers: z.array(asker),
    untold: z.number(),
    unreachable: z.number().meta({ description: 'voters who left no address that they confirmed' }),
  }),
  right: 'member',
  answer: async (read, { release, feature }) => {
    if ((release === undefined) === (feature === undefined))
      throw new Problem({ code: 'invalid', field: 'release', message: 'Name a release, or one feature.' });
    const features = await read.all('feature', release ? { releaseId: release } : { id: feature });
    const product = features[0]?.productId ?? (release && (await read.one('release', release))?.productId);
    if (!product) throw notFound();
    const ids = features.map(({ id }) => id);
    const passages = await read.all('insight', { featureId: ids });
    const feedback = await read.all('feedback', { id: [...new Set(passages.map(({ feedbackId }) => feedbackId))] });
    const votes = await read.all('vote', { featureId: ids, state: 'confirmed' });
    const replies = await read.all('reply', { featureId: ids });
    const silent = new Set((await read.all('optOut', { productId: product })).map(({ email }) => email));
    const counts = await countVotes(read, ids);
    const askers = askersOf(ids, passages, feedback, votes).map(({ also: _also, ...person }) => ({
      ...person,
      way: person.email && !silent.has(sameAddress(person.email)) ? ('mail' as const) : ('by hand' as const),
      reply: replyTo({ ...person, also: _also }, replies) ?? null,
    }));
    return {
      askers,
      untold: askers.filter(({ reply }) => !reply || !['sent', 'by hand', 'skipped'].includes(reply.state)).length,
      unreachable: counts.reduce((sum, count) => sum + count.votes - count.confirmed, 0),
    };
  },
  examples: [
    { says: 'The manager looks who asked', as: 'pm', input: { feature: '$drawings' } },
    { says: 'One of the two is needed', as: 'pm', input: {}, gives: 'invalid' },
  ],
});
