import { z } from 'zod';
import { ask } from '#catalogue/define';
import { changeShape, changesOf } from '#domain/roadmap-changes';
import { civilDate, ref } from '#domain/shapes';
import { notFound, Problem } from '#lib/problem';
import { roadmapLines } from '#store/roadmap-lines';

const most = 20_000;

export const roadmapChanges = ask({
  name: 'roadmap.changes',
  says: 'Tell what changed on the roadmap between two days: added, moved, dropped, promised; by whom and why',
  input: z.strictObject({ product: ref('product'), from: civilDate(), to: civilDate() }),
  output: z.object({ changes: z.array(changeShape), whole: z.boolean() }),
  right: 'member',
  answer: async (read, { product: id, from, to }) => {
    if (to < from)
      throw new Problem({ code: 'invalid', field: 'to', message: `${to} lies before ${from}. Choose a later day.` });
    const product = await read.one('product', id);
    if (!product) throw notFound();
    const lines = await roadmapLines(read, { product: id, timeZone: product.timeZone, from, to, limit: most });
    return { changes: changesOf(lines), whole: lines.length < most };
  },
  examples: [
    {
      says: 'A stakeholder catches up',
      as: 'stakeholder',
      input: { product: '$field', from: '2026-10-01', to: '2026-11-16' },
    },
    {
      says: 'The days are in their order',
      as: 'pm',
      input: { product: '$field', from: '2026-11-16', to: '2026-10-01' },
      gives: 'invalid',
    },
  ],
});
