import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

export const getStory = ask({
  name: 'story.get',
  says: 'Show a story with its criteria, its feature and whose words it answers',
  input: z.strictObject({ story: ref('story') }),
  output: z.object({
    story: rowShape('story'),
    criteria: z.array(rowShape('criterion')),
    feature: rowShape('feature', { heavy: false }).nullable(),
    insights: z.array(rowShape('insight')),
  }),
  right: 'member',
  answer: async (read, { story: id }) => {
    const story = await read.one('story', id);
    if (!story) throw notFound();
    return {
      story,
      criteria: await read.all('criterion', { storyId: id }, { by: 'position' }),
      feature: story.featureId ? ((await read.one('feature', story.featureId)) ?? null) : null,
      insights: story.featureId ? await read.all('insight', { featureId: story.featureId }, { by: 'receivedOn' }) : [],
    };
  },
  examples: [{ says: 'The team looks', as: 'team', input: { story: '$queue' } }],
});
