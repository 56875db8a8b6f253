import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import type { Row } from '#domain/records';
import { ref, seen, words } from '#domain/shapes';
import { ledgerLine } from '#domain/sprint';
import { whyNot } from '#domain/story';
import { refuseUnfit, unfitOf } from '#domain/unfit';
import { refuse } from '#lib/problem';
import { named, several } from '../several.ts';

export const cutStory = define({
  name: 'story.cut',
  says: 'Cut a story, or several together; out of a sprint that runs, with a reason',
  input: z.strictObject({
    story: ref('story').optional(),
    stories: several('story'),
    why: words().optional().meta({ description: 'asked for where a story is in a sprint that runs' }),
    seen: seen(),
  }),
  output: z.object({
    id: z.string().meta({ description: 'the first of them' }),
    state: z.string(),
    cut: z.number().meta({ description: 'how many' }),
  }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async (read, input, found) => {
    const ids = named(input.story, input.stories).flatMap((id) => found.get('story', id).sprintId ?? []);
    return { sprints: ids.length > 0 ? await read.all('sprint', { id: [...new Set(ids)] }) : [] };
  },
  decide: ({ found, sprints }, input, ctx) => {
    const rows = named(input.story, input.stories).map((id) => found.get('story', id));
    const [first] = rows;
    if (!first) return refuse('invalid', 'Name a story, or several.', 'story');
    const field = input.story ? 'story' : 'stories';
    const refused = refuseUnfit(
      unfitOf(rows, ({ short, state }) =>
        whyNot('cut', state) ? `${short} is ${state}; only an open story can be cut.` : undefined,
      ),
      rows.length,
      field,
    );
    if (refused) return refused;
    const runningOf = ({ sprintId }: Row<'story'>) =>
      sprints.find(({ id, state }) => id === sprintId && state === 'running');
    const unsaid = unfitOf(rows, (row) => {
      const sprint = input.why ? undefined : runningOf(row);
      return (
        sprint &&
        `${row.short} is in ${sprint.name}, which is running: say why it is cut. The reason stands in the sprint’s ledger.`
      );
    });
    const silent = refuseUnfit(unsaid, rows.length, 'why');
    if (silent) return silent;
    const set = { state: 'cut' as const, stateOn: ctx.today, rank: null, blockedWhy: null, blockedOn: null };
    const changes: Change[] = [
      ...rows.map(({ id }): Change => ({ op: 'update', kind: 'story', id, set: { ...set, sprintId: null } })),
      ...rows.flatMap((row) => {
        const sprint = runningOf(row);
        return sprint ? [ledgerLine(sprint, row, { change: 'removed', reason: input.why ?? null }, ctx)] : [];
      }),
    ];
    return { changes, output: { id: first.id, state: 'cut', cut: rows.length } };
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
      says: 'Several are cut together',
      as: 'po',
      input: { stories: ['$queue', '$photo'], seen: { $queue: 1, $photo: 1 } },
    },
    {
      says: 'One of them that is cut already keeps all of them',
      as: 'po',
      input: { stories: ['$queue', '$cut'], seen: { $queue: 1, $cut: 2 } },
      gives: 'invalid',
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
