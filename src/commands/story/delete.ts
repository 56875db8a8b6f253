import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';

export const deleteStory = define({
  name: 'story.delete',
  says: 'Delete a story with its criteria, dependencies, questions and actions',
  input: z.strictObject({ story: ref('story'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'restore',
  orders: true,
  guard: { judges: ['story'] },
  load: async (read, { story }) => {
    const about = { subjectKind: 'story', subjectId: story };
    return {
      criterion: await read.all('criterion', { storyId: story }, { by: 'position' }),
      dependency: [
        ...(await read.all('dependency', { storyId: story })),
        ...(await read.all('dependency', { otherId: story })),
      ],
      question: await read.all('question', about),
      action: await read.all('action', about),
    };
  },
  decide: ({ found: _found, ...hanging }, { story }) => ({
    changes: [
      ...(['criterion', 'dependency', 'question', 'action'] as const).flatMap((kind) =>
        hanging[kind].map(({ id }) => ({ op: 'delete' as const, kind, id })),
      ),
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
