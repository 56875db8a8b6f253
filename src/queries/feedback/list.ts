import { z } from 'zod';
import { ask } from '#catalogue/define';
import { feedbackStates } from '#domain/feedback';
import type { Row } from '#domain/records';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { readShortId } from '#domain/short-id';
import { notFound, Problem } from '#lib/problem';
import { feedbackPage } from '#store/history';

const listed = rowShape('feedback', { more: { links: z.number() } }) as z.ZodType<Row<'feedback'> & { links: number }>;

export const listFeedback = ask({
  name: 'feedback.list',
  says: 'List feedback, newest first, a page at a time',
  input: z.strictObject({
    product: ref('product'),
    state: z.enum(feedbackStates).optional(),
    text: z.string().max(200).optional(),
    after: z.string().max(40).optional().meta({ description: '`next` of the page before' }),
    limit: z.number().int().min(1).max(200).default(100),
  }),
  output: z.object({
    feedback: z.array(listed),
    next: z.string().nullable(),
    counts: z.record(z.string(), z.number()),
  }),
  right: 'member',
  answer: async (read, { product, state, text, after, limit }) => {
    const from = after === undefined ? undefined : readCursor(after);
    const { rows, counts } = await feedbackPage(read, {
      product,
      limit: limit + 1,
      ...(state ? { state } : {}),
      ...(text ? { text } : {}),
      ...(from ? { after: from } : {}),
    });
    const page = rows.slice(0, limit) as z.output<typeof listed>[];
    const last = page.at(-1);
    return { feedback: page, next: rows.length > limit && last ? `${last.receivedOn} ${last.short}` : null, counts };
  },
  examples: [{ says: 'The inbox', as: 'support', input: { product: '$field', state: 'unprocessed' } }],
});

export const getFeedback = ask({
  name: 'feedback.get',
  says: 'Show a piece of feedback with what was linked from it',
  input: z.strictObject({ feedback: ref('feedback') }),
  output: z.object({ feedback: rowShape('feedback'), insights: z.array(rowShape('insight')) }),
  right: 'member',
  answer: async (read, { feedback: id }) => {
    const feedback = await read.one('feedback', id);
    if (!feedback) throw notFound();
    return { feedback, insights: await read.all('insight', { feedbackId: id }, { by: 'startAt' }) };
  },
  examples: [{ says: 'The manager reads', as: 'pm', input: { feedback: '$basements' } }],
});

function readCursor(after: string): { receivedOn: string; short: number } {
  const [receivedOn = '', short = ''] = after.split(' ');
  const number = readShortId(short)?.number;
  if (!/^\d{4}-\d\d-\d\d$/.test(receivedOn) || number === undefined)
    throw new Problem({ code: 'invalid', field: 'after', message: 'Send `next` of the page before as it was.' });
  return { receivedOn, short: number };
}
