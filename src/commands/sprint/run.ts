import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref, seen } from '#domain/shapes';
import { ledgerLine, putInto, whyNotStart } from '#domain/sprint';
import { isOpen } from '#domain/story';
import { refuse } from '#lib/problem';
import { runningSprints } from '#store/sprints';

export const startSprint = define({
  name: 'sprint.start',
  says: 'Commit to a sprint: its stories and their estimates are written into its ledger',
  input: z.strictObject({ sprint: ref('sprint'), seen: seen() }),
  output: z.object({ id: z.string(), committed: z.number() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['sprint', 'story'] },
  load: async (read, { sprint }, found) => ({
    stories: await read.all('story', { sprintId: sprint }),
    running: await runningSprints(read, found.get('sprint', sprint).teamId),
  }),
  decide: ({ found, stories, running }, { sprint: id }, ctx) => {
    const sprint = found.get('sprint', id);
    if (sprint.state !== 'planned') return refuse('invalid', `${sprint.name} is ${sprint.state} already.`, 'sprint');
    const [other] = running;
    if (other) return refuse('invalid', whyNotStart(other), 'sprint');
    const open = stories.filter(({ state }) => isOpen(state));
    if (open.length === 0)
      return refuse('invalid', 'There is no open story in this sprint yet. Put in what the team commits to.', 'sprint');
    const ended = stories.filter(({ state }) => !isOpen(state));
    const changes: Change[] = [
      { op: 'update', kind: 'sprint', id: sprint.id, set: { state: 'running', committedOn: ctx.today } },
      ...ended.map((story) => putInto(story, null)),
      ...open.map((story) => ledgerLine(sprint, story, { change: 'committed', reason: null }, ctx)),
    ];
    return { changes, output: { id: sprint.id, committed: open.length } };
  },
  guess: () => ({ state: 'running' }),
  examples: [
    { says: 'The owner commits', as: 'po', input: { sprint: '$pierSprint', seen: { $pierSprint: 1, $pierStory: 2 } } },
    {
      says: 'The team proposes to commit',
      as: 'team',
      input: { sprint: '$pierSprint', seen: { $pierSprint: 1, $pierStory: 2 } },
      gives: 'proposed',
    },
    {
      says: 'A team runs one sprint at a time',
      as: 'po',
      input: { sprint: '$nextSprint', seen: { $nextSprint: 1, $soon: 2 } },
      gives: 'invalid',
    },
    {
      says: 'What is committed to must have been looked at',
      as: 'po',
      input: { sprint: '$pierSprint', seen: { $pierSprint: 1, $pierStory: 1 } },
      gives: 'conflict',
    },
  ],
});

export const closeSprint = define({
  name: 'sprint.close',
  says: 'Close a sprint: its ledger keeps what was accepted; the rest goes into the next sprint or back to the backlog',
  input: z.strictObject({
    sprint: ref('sprint'),
    into: ref('sprint').optional(),
    carry: z
      .array(ref('story'))
      .max(500)
      .optional()
      .meta({ description: 'which stories it takes; all of them where this is absent' }),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), accepted: z.number(), carried: z.number(), returned: z.number() }),
  right: 'sprint',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['sprint'] },
  load: async (read, { sprint }) => ({ stories: await read.all('story', { sprintId: sprint }) }),
  decide: ({ found, stories }, input, ctx) => {
    const sprint = found.get('sprint', input.sprint);
    if (sprint.state !== 'running')
      return refuse('invalid', `${sprint.name} is ${sprint.state}, not running.`, 'sprint');
    const into = input.into ? found.get('sprint', input.into) : undefined;
    if (into && (into.state !== 'planned' || into.teamId !== sprint.teamId))
      return refuse('invalid', `${into.name} cannot take them: choose a planned sprint of the same team.`, 'into');
    const left = stories.filter(({ state }) => isOpen(state));
    const chosen = new Set(input.carry ?? left.map(({ id }) => id));
    const stray = [...chosen].find((id) => !left.some((story) => story.id === id));
    if (stray) return refuse('invalid', `${found.get('story', stray).short} is not left over in this sprint.`, 'carry');
    const carried = into ? left.filter(({ id }) => chosen.has(id)) : [];
    const accepted = stories.filter(({ state }) => state === 'accepted');
    const returned = left.filter((story) => !carried.includes(story));
    const lines = (change: 'accepted' | 'carried' | 'returned', of: typeof stories, reason: string | null) =>
      of.map((story) => ledgerLine(sprint, story, { change, reason }, ctx));
    const changes: Change[] = [
      { op: 'update', kind: 'sprint', id: sprint.id, set: { state: 'closed', closedOn: ctx.today } },
      ...left.map((story) => putInto(story, into && chosen.has(story.id) ? into.id : null)),
      ...lines('accepted', accepted, null),
      ...lines('carried', carried, into ? `Into ${into.name}` : null),
      ...lines('returned', returned, null),
    ];
    return {
      changes,
      output: {
        id: sprint.id,
        accepted: accepted.length,
        carried: carried.length,
        returned: returned.length,
      },
    };
  },
  guess: () => ({ state: 'closed' }),
  examples: [
    {
      says: 'What is left goes into the next sprint',
      as: 'po',
      input: { sprint: '$runningSprint', into: '$nextSprint', seen: { $runningSprint: 2, $nextSprint: 1 } },
    },
    {
      says: 'The owner chooses what goes along',
      as: 'po',
      input: {
        sprint: '$runningSprint',
        into: '$nextSprint',
        carry: ['$committed'],
        seen: { $runningSprint: 2, $nextSprint: 1 },
      },
    },
    {
      says: 'Or all of it back to the backlog',
      as: 'po',
      input: { sprint: '$runningSprint', seen: { $runningSprint: 2 } },
    },
    {
      says: 'Only a running sprint can be closed',
      as: 'po',
      input: { sprint: '$nextSprint', seen: { $nextSprint: 1 } },
      gives: 'invalid',
    },
    {
      says: 'The team proposes to close it',
      as: 'team',
      input: { sprint: '$runningSprint', seen: { $runningSprint: 2 } },
      gives: 'proposed',
    },
  ],
});
