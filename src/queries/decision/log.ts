import { z } from 'zod';
import { ask } from '#catalogue/define';
import { decisionNames } from '#domain/rights';
import { ref } from '#domain/shapes';
import { readLog } from '#store/history';

const line = z.object({
  command: z.string(),
  name: z.string(),
  says: z.string(),
  actor: z.string(),
  role: z.string().nullable(),
  right: z.string(),
  reason: z.string().nullable(),
  via: z.string(),
  at: z.string(),
  seq: z.number(),
  proposal: z.string().nullable(),
  proposer: z.string().nullable(),
  undoes: z.string().nullable(),
  undo: z.string(),
  undone: z.boolean(),
  product: z.string().nullable(),
  count: z.number(),
  changes: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      op: z.string(),
      before: z.record(z.string(), z.unknown()).nullable(),
      after: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

export const decisionLog = ask({
  name: 'decision.log',
  says: 'Tell who did what, in which role, when and why, newest first',
  input: z.strictObject({
    product: ref('product').optional(),
    record: z.uuid().optional().meta({ description: 'only what concerns this record' }),
    decisions: z
      .boolean()
      .default(false)
      .meta({ description: 'only decisions of the rights table, and answers to proposals' }),
    before: z.number().int().min(1).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ log: z.array(line), next: z.number().nullable() }),
  right: 'member',
  answer: async (read, { product, record, decisions, before, limit }) => {
    const log = await readLog(read, {
      limit: limit + 1,
      ...(product ? { product } : {}),
      ...(record ? { record } : {}),
      ...(before ? { before } : {}),
      ...(decisions ? { rights: [...decisionNames, 'answer'] } : {}),
    });
    const page = log.slice(0, limit);
    return { log: page, next: log.length > limit ? (page.at(-1)?.seq ?? null) : null };
  },
  examples: [
    { says: 'All of a product', as: 'stakeholder', input: { product: '$field' } },
    { says: 'Only decisions', as: 'pm', input: { product: '$field', decisions: true } },
  ],
});
