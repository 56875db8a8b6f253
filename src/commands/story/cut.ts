import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { line, ref, seen } from '#domain/shapes';
import { ledgerLine } from '#domain/sprint';
import { whyNot } from '#domain/story';
import { refuse } from '#lib/problem';

export const cutStory = define({
  name: 'story.cut',
  says: 'Cut a story; out of a sprint that runs, with a reason',
  input: z.strictObject({
    story: ref('story'),
    why: line(2000).optional().meta({ description: 'asked for where the story is in a sprint that runs' }),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), state: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async (read, { story }, found) => {
    const { sprintId } = found.get('story', story);
    return { sprint: sprintId ? await read.one('sprint', sprintId) : undefined };
  },
  decide: ({ found, sprint }, { story, why }, ctx) => {
    const row = found.get('story', story);
    const wrong = whyNot('cut', row.state);
    if (wrong) return refuse('invalid', wrong, 'story');
    const runs = sprint?.state === 'running';
    if (runs && !why)
      return refuse(
        'invalid',
        `${row.short} is in ${sprint.name}, which is running: say why it is cut. The reason stands in the sprint’s ledger.`,
        'why',
      );
    const set = { state: 'cut' as const, stateOn: ctx.today, rank: null, blockedWhy: null, blockedOn: null };
    const changes: Change[] = [
      { op: 'update', kind: 'story', id: row.id, set: { ...set, sprintId: null } },
      ...(runs ? [ledgerLine(sprint, row, { change: 'removed', reason: why ?? null }, ctx)] : []),
    ];
    return { changes, output: { id: row.id, state: 'cut' } };
  },
  guess: () => ({ state: 'cut', sprintId: null }),
  examples: [
    { says: 'The owner cuts it', as: 'po', input: { story: '$queue', seen: { $queue: 1 } } },
    {
      says: 'Out of a running sprint it is cut with a reason',
      as: 'po',
      input: { story: '$committed', why: 'The map service is not ready', seen: { $committed: 2 } },
    },
    {
      says: 'Without a reason it is not cut out of one',
      as: 'po',
      input: { story: '$committed', seen: { $committed: 2 } },
      gives: 'invalid',
    },
    {
      says: 'Marketing proposes to cut it',
      as: 'marketing',
      input: { story: '$queue', seen: { $queue: 1 } },
      gives: 'proposed',
    },
  ],
});
