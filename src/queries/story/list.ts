import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { storyStates } from '#domain/story';
import { storyPage } from '#store/stories';

export const listStories = ask({
  name: 'story.list',
  says: 'List the stories of a product in the order of its backlog, a page at a time',
  input: z.strictObject({
    product: ref('product'),
    team: ref('team').optional(),
    feature: ref('feature').optional(),
    states: z.array(z.enum(storyStates)).max(6).optional(),
    after: z.string().max(100).optional().meta({ description: '`next` of the page before' }),
    limit: z.number().int().min(1).max(200).default(200),
  }),
  output: z.object({
    stories: z.array(rowShape('story', { heavy: false })),
    next: z.string().nullable(),
    total: z.number().nullable().meta({ description: 'how many there are in all; told on the first page' }),
  }),
  right: 'member',
  answer: (read, input) => storyPage(read, input),
  examples: [
    { says: 'The first page of the backlog', as: 'team', input: { product: '$field' } },
    { says: 'Those in review', as: 'po', input: { product: '$field', states: ['in review'] } },
  ],
});
