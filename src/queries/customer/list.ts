import { z } from 'zod';
import { ask } from '#catalogue/define';
import type { Row } from '#domain/records';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { customerFigures } from '#store/customer-figures';

const figures = {
  feedback: z.number().meta({ description: 'pieces of feedback from there' }),
  unprocessed: z.number(),
  complaints: z.number().meta({ description: 'complaints that are not resolved' }),
  asked: z.number().meta({ description: 'features its words speak for' }),
  delivered: z.number().meta({ description: 'of these, the shipped ones' }),
  promised: z.number().meta({ description: 'open promises to it' }),
  kept: z.number().meta({ description: 'promises to it that were kept' }),
  lastOn: z.string().nullable().meta({ description: 'the day it was last heard' }),
};
const nothing = {
  feedback: 0,
  unprocessed: 0,
  complaints: 0,
  asked: 0,
  delivered: 0,
  promised: 0,
  kept: 0,
  lastOn: null,
};
const figured = z.object(figures);

const listed = rowShape('customer', { more: figures }) as z.ZodType<Row<'customer'> & z.output<typeof figured>>;

export const listCustomers = ask({
  name: 'customer.list',
  says: 'List the customers with what they asked for, what they were promised and what they got',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ customers: z.array(listed) }),
  right: 'member',
  answer: async (read, { product }) => {
    const counted = new Map((await customerFigures(read, product)).map(({ id, ...each }) => [id, each]));
    const rows = await read.all('customer', { productId: product }, { by: 'name' });
    return { customers: rows.map((row) => ({ ...row, ...(counted.get(row.id) ?? nothing) })) };
  },
  examples: [{ says: 'Sales looks', as: 'sales', input: { product: '$field' } }],
});

export const getCustomer = ask({
  name: 'customer.get',
  says: 'Show a customer: what they said, the features they asked for, what they were promised and what they got',
  input: z.strictObject({ customer: ref('customer') }),
  output: z.object({
    customer: rowShape('customer'),
    figures: figured,
    feedback: z.array(rowShape('feedback')).meta({ description: 'the newest 200' }),
    insights: z.array(rowShape('insight')),
    asked: z.array(
      z.object({
        id: z.string(),
        short: z.string(),
        title: z.string(),
        stage: z.string(),
        supports: z.number(),
        contradicts: z.number(),
      }),
    ),
    promises: z.array(rowShape('promise')),
  }),
  right: 'member',
  answer: async (read, { customer: id }) => {
    const customer = await read.one('customer', id);
    if (!customer) throw notFound();
    const [counted] = await customerFigures(read, customer.productId, id);
    const all = await read.all('feedback', { customerId: id }, { by: 'receivedOn' });
    const insights = all.length > 0 ? await read.all('insight', { feedbackId: all.map((row) => row.id) }) : [];
    const wanted = [...new Set(insights.map(({ featureId }) => featureId))];
    const features = wanted.length > 0 ? await read.all('feature', { id: wanted }, { by: 'short' }) : [];
    const promises = await read.all('promise', { productId: customer.productId }, { by: 'dueOn' });
    const { id: _, ...figures } = counted ?? { id, ...nothing };
    const count = (featureId: string, stance: 'supports' | 'contradicts') =>
      insights.filter((insight) => insight.featureId === featureId && insight.stance === stance).length;
    return {
      customer,
      figures,
      feedback: all.toReversed().slice(0, 200),
      insights,
      asked: features.map(({ id: featureId, short, title, stage }) => ({
        id: featureId,
        short,
        title,
        stage,
        supports: count(featureId, 'supports'),
        contradicts: count(featureId, 'contradicts'),
      })),
      promises: promises.filter(({ toWhom }) => toWhom.toLowerCase() === customer.name.toLowerCase()),
    };
  },
  examples: [
    { says: 'What sales takes to the meeting', as: 'sales', input: { customer: '$halden' } },
    { says: 'By its short id', as: 'pm', input: { customer: '$halden.short' } },
  ],
});
