import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const deleteStory = define({
  name: 'story.delete',
  says: 'Delete a story with its criteria, dependencies, questions, actions and comments',
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
      comment: await read.all('comment', about),
      kept: {
        claims: (await read.all('citation', { storyId: story })).length,
        notes: (await read.all('changeNote', { storyId: story })).length,
        ledger: (await read.all('commitment', { storyId: story })).length,
      },
    };
  },
  decide: ({ kept, ...hanging }, { story }) => {
    const why =
      kept.claims > 0
        ? 'A claim rests on this story.'
        : kept.notes > 0
          ? 'A change note tells of this story.'
          : kept.ledger > 0
            ? 'This story stands in the ledger of a sprint.'
            : undefined;
    if (why) return refuse('invalid', `${why} Cut it instead, so that what became of it can still be read.`, 'story');
    return {
      changes: [
        ...(['criterion', 'dependency', 'question', 'action', 'comment'] as const).flatMap((kind) =>
          hanging[kind].map(({ id }) => ({ op: 'delete' as const, kind, id })),
        ),
        { op: 'delete', kind: 'story', id: story },
      ],
      output: { id: story },
    };
  },
  examples: [
    { says: 'The owner deletes it', as: 'po', input: { story: '$queue', seen: { $queue: 1 } } },
    {
      says: 'Support proposes to delete it',
      as: 'support',
      input: { story: '$queue', seen: { $queue: 1 } },
      gives: 'proposed',
    },
    {
      says: 'A story that a claim rests on is cut instead',
      as: 'po',
      input: { story: '$signOffline', seen: { $signOffline: 1 } },
      gives: 'invalid',
    },
  ],
});
