import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, seen } from '#domain/shapes';
import { putInto } from '#domain/sprint';
import { refuse } from '#lib/problem';

export const removeSprint = define({
  name: 'sprint.remove',
  says: 'Remove a planned sprint; its stories stay in the backlog',
  input: z.strictObject({ sprint: ref('sprint'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'sprint',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['sprint'] },
  load: async (read, { sprint }) => ({
    stories: await read.all('story', { sprintId: sprint }),
    notes: await read.all('retroNote', { sprintId: sprint }),
    demos: await read.all('demo', { sprintId: sprint }),
    ledger: await read.all('commitment', { sprintId: sprint }, { limit: 1 }),
    actions: await read.all('action', { subjectKind: 'sprint', subjectId: sprint }, { limit: 1 }),
    questions: await read.all('question', { subjectKind: 'sprint', subjectId: sprint }, { limit: 1 }),
    comments: await read.all('comment', { subjectKind: 'sprint', subjectId: sprint }),
  }),
  decide: ({ found, stories, notes, demos, ledger, actions, questions, comments }, { sprint: id }) => {
    const sprint = found.get('sprint', id);
    if (sprint.state !== 'planned' || ledger.length > 0)
      return refuse('invalid', `${sprint.name} is ${sprint.state}; only a planned sprint can be removed.`, 'sprint');
    if (actions.length + questions.length > 0)
      return refuse('invalid', `Actions or questions hang on ${sprint.name}. Remove those first.`, 'sprint');
    const changes: Change[] = [
      ...stories.map((story) => putInto(story, null)),
      ...demos.map((demo): Change => ({ op: 'update', kind: 'demo', id: demo.id, set: { sprintId: null } })),
      ...notes.map((note): Change => ({ op: 'delete', kind: 'retroNote', id: note.id })),
      ...comments.map((comment): Change => ({ op: 'delete', kind: 'comment', id: comment.id })),
      { op: 'delete', kind: 'sprint', id: sprint.id },
    ];
    return { changes, output: { id: sprint.id } };
  },
  examples: [
    { says: 'The owner drops a plan', as: 'po', input: { sprint: '$nextSprint', seen: { $nextSprint: 1 } } },
    {
      says: 'A sprint that runs is closed, not removed',
      as: 'po',
      input: { sprint: '$runningSprint', seen: { $runningSprint: 2 } },
      gives: 'invalid',
    },
    {
      says: 'The team proposes to drop it',
      as: 'team',
      input: { sprint: '$nextSprint', seen: { $nextSprint: 1 } },
      gives: 'proposed',
    },
  ],
});
