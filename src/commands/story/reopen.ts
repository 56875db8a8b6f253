import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, seen } from '#domain/shapes';
import { whyNot } from '#domain/story';
import { refuse } from '#lib/problem';

export const reopenStory = define({
  name: 'story.reopen',
  says: 'Take a cut or accepted story back into the backlog',
  input: z.strictObject({ story: ref('story'), seen: seen() }),
  output: z.object({ id: z.string(), state: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  orders: true,
  load: async (read, { story }, found) => {
    const { sprintId } = found.get('story', story);
    return { sprint: sprintId ? await read.one('sprint', sprintId) : undefined };
  },
  decide: ({ found, sprint }, { story }, ctx) => {
    const row = found.get('story', story);
    const why = whyNot('reopen', row.state);
    if (why) return refuse('invalid', why, 'story');
    // Nothing would ever take an open story out of a sprint that is over.
    const left = sprint?.state === 'closed' ? { sprintId: null } : {};
    const changes: Change[] = [
      {
        op: 'update',
        kind: 'story',
        id: row.id,
        set: { state: 'ready', stateOn: ctx.today, finishedOn: null, ...left },
      },
      ...(row.rank === null
        ? [{ op: 'place' as const, kind: 'story' as const, id: row.id, place: { at: 'top' as const } }]
        : []),
    ];
    return { changes, output: { id: row.id, state: 'ready' } };
  },
  guess: () => ({ state: 'ready' }),
  examples: [
    { says: 'The owner wants it after all', as: 'po', input: { story: '$cut', seen: { $cut: 2 } } },
    {
      says: 'Sales proposes it',
      as: 'sales',
      input: { story: '$cut', seen: { $cut: 2 } },
      gives: 'proposed',
    },
    {
      says: 'An open story need not be reopened',
      as: 'po',
      input: { story: '$queue', seen: { $queue: 1 } },
      gives: 'invalid',
    },
  ],
});
