import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';

export const deleteStory = define({
  name: 'story.delete',
  says: 'Delete a story with its criteria',
  input: z.strictObject({ story: ref('story'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'restore',
  orders: true,
  guard: { judges: ['story'] },
  load: async (read, { story }) => ({ criteria: await read.all('criterion', { storyId: story }, { by: 'position' }) }),
  decide: ({ criteria }, { story }) => ({
    changes: [
      ...criteria.map(({ id }) => ({ op: 'delete' as const, kind: 'criterion' as const, id })),
      { op: 'delete', kind: 'story', id: story },
    ],
    output: { id: story },
  }),
  examples: [
    { says: 'The owner deletes it', as: 'po', input: { story: '$queue', seen: { $queue: 1 } } },
    {
      says: 'Support proposes to delete it',
      as: 'support',
      input: { story: '$queue', seen: { $queue: 1 } },
      gives: 'proposed',
    },
  ],
});
