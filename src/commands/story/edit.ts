import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, longText, ref } from '#domain/shapes';
import { whyNotOut } from '#domain/sprint';
import { storyKinds } from '#domain/story';
import { refuse } from '#lib/problem';

const names = ['title', 'description', 'asA', 'iWant', 'soThat', 'kind', 'featureId', 'teamId'] as const;

export const editStory = define({
  name: 'story.edit',
  says: 'Change the title, description, kind, feature or team of a story, or who wants what in it and why',
  input: z.strictObject({
    story: ref('story'),
    ...editOf({
      title: line(),
      description: longText(),
      asA: line().nullable(),
      iWant: line().nullable(),
      soThat: line().nullable(),
      kind: z.enum(storyKinds),
      featureId: ref('feature').nullable(),
      teamId: ref('team'),
    }),
  }),
  output: z.object({ id: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'story', ref: 'story', fields: names } },
  load: async (read, { story, teamId }, found) => {
    const { sprintId } = found.get('story', story);
    return { sprint: teamId && sprintId ? await read.one('sprint', sprintId) : undefined };
  },
  decide: ({ found, sprint }, input) => {
    const row = found.get('story', input.story);
    if (!sprint || sprint.teamId === input.teamId || sprint.state === 'closed')
      return editing('story', row, input, names);
    if (sprint.state === 'running')
      return refuse(
        'invalid',
        whyNotOut(sprint, row) ??
          `${row.short} is in ${sprint.name}, which is running. Take it out of there first, with a reason.`,
        'teamId',
      );
    return editing('story', row, { ...input, sprintId: null }, [...names, 'sprintId']);
  },
  guess: (_row, input) => sentFields(input, ['title', 'asA', 'iWant', 'soThat', 'kind', 'featureId', 'teamId']),
  examples: [
    {
      says: 'The owner rewords a story',
      as: 'po',
      input: { story: '$queue', title: 'Queue reports while offline', was: { title: 'Queue a report while offline' } },
    },
    {
      says: 'The owner says whom it is for',
      as: 'po',
      input: { story: '$queue', asA: 'an inspector', soThat: 'I write it once', was: { asA: null, soThat: null } },
    },
    {
      says: 'The team proposes another wording',
      as: 'team',
      input: { story: '$queue', title: 'Queue reports', was: { title: 'Queue a report while offline' } },
      gives: 'proposed',
    },
    {
      says: 'A story in a running sprint stays with its team',
      as: 'po',
      input: { story: '$committed', teamId: '$pier', was: { teamId: '$deck' } },
      gives: 'invalid',
    },
    {
      says: 'What it was must be said',
      as: 'po',
      input: { story: '$queue', title: 'Queue reports' },
      gives: 'invalid',
    },
  ],
});
