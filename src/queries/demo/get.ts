import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

export const getDemo = ask({
  name: 'demo.get',
  says: 'Show a demo, what is shown at it, and what was said there',
  input: z.strictObject({ demo: ref('demo') }),
  output: z.object({
    demo: rowShape('demo'),
    stories: z.array(rowShape('story', { heavy: false })).meta({ description: 'what its sprint accepted' }),
    feedback: z.array(rowShape('feedback')),
  }),
  right: 'member',
  answer: async (read, { demo: id }) => {
    const demo = await read.one('demo', id);
    if (!demo) throw notFound();
    return {
      demo,
      stories: demo.sprintId
        ? await read.all('story', { sprintId: demo.sprintId, state: 'accepted' }, { by: 'short' })
        : [],
      feedback: await read.all('feedback', { demoId: id }, { by: 'short' }),
    };
  },
  examples: [{ says: 'Support looks', as: 'support', input: { demo: '$demo' } }],
});
