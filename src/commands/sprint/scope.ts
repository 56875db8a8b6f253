import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, words } from '#domain/shapes';
import { ledgerLine, putInto, refuseScope, whyNotInto, whyNotOut } from '#domain/sprint';
import { refuseUnfit, unfitOf } from '#domain/unfit';

const input = z.strictObject({
  sprint: ref('sprint'),
  stories: z.array(ref('story')).min(1).max(500),
  why: words().optional().meta({ description: 'asked for while the sprint runs' }),
});
const blind = 'It changes no field but where a story belongs, and says for each story in which sprint it was.';

export const addToSprint = define({
  name: 'sprint.add',
  says: 'Put stories into a sprint; while it runs, with a reason',
  input,
  output: z.object({ added: z.number() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { blind },
  load: async (read, { stories }, found) => {
    const others = stories.flatMap((id) => found.get('story', id).sprintId ?? []);
    return { others: others.length > 0 ? await read.all('sprint', { id: [...new Set(others)] }) : [] };
  },
  decide: ({ found, others }, { sprint: id, stories, why }, ctx) => {
    const sprint = found.get('sprint', id);
    const refused = refuseScope(sprint, why);
    if (refused) return refused;
    const rows = [...new Set(stories)].map((story) => found.get('story', story));
    const elsewhere = new Map(others.map((other) => [other.id, other]));
    const kept = refuseUnfit(
      unfitOf(rows, (row) => whyNotInto(sprint, row, elsewhere.get(row.sprintId ?? ''))),
      rows.length,
      'stories',
    );
    if (kept) return kept;
    const coming = rows.filter((row) => row.sprintId !== sprint.id);
    const lines = coming.map((row) => ledgerLine(sprint, row, { change: 'added', reason: why ?? null }, ctx));
    const changes: Change[] = [
      ...coming.map((row) => putInto(row, sprint.id)),
      ...(sprint.state === 'running' ? lines : []),
    ];
    return { changes, output: { added: coming.length } };
  },
  guess: (_row, { sprint }) => ({ sprintId: sprint }),
  examples: [
    {
      says: 'The owner fills the next sprint',
      as: 'po',
      input: { sprint: '$nextSprint', stories: ['$photo', '$later'] },
    },
    {
      says: 'Scope comes into a running sprint with a reason',
      as: 'po',
      input: { sprint: '$runningSprint', stories: ['$later'], why: 'Norrbo cannot work without it' },
    },
    {
      says: 'Without a reason it does not',
      as: 'po',
      input: { sprint: '$runningSprint', stories: ['$later'] },
      gives: 'invalid',
    },
    {
      says: 'The manager proposes to add it',
      as: 'pm',
      input: { sprint: '$runningSprint', stories: ['$later'], why: 'Norrbo cannot work without it' },
      gives: 'proposed',
    },
  ],
});

export const takeFromSprint = define({
  name: 'sprint.take',
  says: 'Take stories out of a sprint; while it runs, with a reason',
  input,
  output: z.object({ taken: z.number() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { blind },
  load: async () => ({}),
  decide: ({ found }, { sprint: id, stories, why }, ctx) => {
    const sprint = found.get('sprint', id);
    const refused = refuseScope(sprint, why);
    if (refused) return refused;
    const rows = [...new Set(stories)].map((story) => found.get('story', story));
    const kept = refuseUnfit(
      unfitOf(rows, (row) => whyNotOut(sprint, row)),
      rows.length,
      'stories',
    );
    if (kept) return kept;
    const lines = rows.map((row) => ledgerLine(sprint, row, { change: 'removed', reason: why ?? null }, ctx));
    const changes: Change[] = [...rows.map((row) => putInto(row, null)), ...(sprint.state === 'running' ? lines : [])];
    return { changes, output: { taken: rows.length } };
  },
  guess: () => ({ sprintId: null }),
  examples: [
    {
      says: 'The owner takes a story out, with a reason',
      as: 'po',
      input: { sprint: '$runningSprint', stories: ['$committed'], why: 'The map service is not ready' },
    },
    { says: 'A planned sprint needs none', as: 'po', input: { sprint: '$nextSprint', stories: ['$soon'] } },
    {
      says: 'A story that is not in it cannot leave it',
      as: 'po',
      input: { sprint: '$nextSprint', stories: ['$later'] },
      gives: 'invalid',
    },
    {
      says: 'The team proposes to take it out',
      as: 'team',
      input: { sprint: '$runningSprint', stories: ['$committed'], why: 'The map service is not ready' },
      gives: 'proposed',
    },
  ],
});
