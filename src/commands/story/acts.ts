import { actOnStory } from './act.ts';

export const readyStory = actOnStory({
  act: 'ready',
  name: 'story.ready',
  says: 'Make a story ready, or several together',
  right: 'order',
  refuses: (row) =>
    row.criteria === 0
      ? 'It has no acceptance criteria yet. Add one, so that the team knows when it is done.'
      : undefined,
  examples: [
    { says: 'The owner makes it ready', as: 'po', input: { story: '$queue', seen: { $queue: 1 } } },
    {
      says: 'Without criteria it is not ready',
      as: 'po',
      input: { story: '$show', seen: { $show: 1 } },
      gives: 'invalid',
    },
    { says: 'The manager proposes it', as: 'pm', input: { story: '$queue', seen: { $queue: 1 } }, gives: 'proposed' },
    {
      says: 'One of several without criteria keeps all of them',
      as: 'po',
      input: { stories: ['$queue', '$show'], seen: { $queue: 1, $show: 1 } },
      gives: 'invalid',
    },
  ],
});

export const unreadyStory = actOnStory({
  act: 'unready',
  name: 'story.unready',
  says: 'Send a story back to draft, or several together',
  right: 'order',
  examples: [{ says: 'It turned out unclear', as: 'po', input: { story: '$readied', seen: { $readied: 2 } } }],
});

export const startStory = actOnStory({
  act: 'start',
  name: 'story.start',
  says: 'Start a story, or several together',
  right: 'work',
  set: (row, ctx) => ({
    startedOn: row.startedOn ?? ctx.today,
    assigneeId: row.assigneeId ?? (ctx.actor.roles.includes('team') ? ctx.actor.member : null),
  }),
  feature: (row) => (row.stage === 'committed' ? { stage: 'delivering' } : undefined),
  examples: [
    { says: 'The team starts', as: 'team', input: { story: '$readied', seen: { $readied: 2 } } },
    {
      says: 'Sales proposes to start',
      as: 'sales',
      input: { story: '$readied', seen: { $readied: 2 } },
      gives: 'proposed',
    },
    {
      says: 'Several are started together',
      as: 'team',
      input: { stories: ['$readied', '$queue'], seen: { $readied: 2, $queue: 1 } },
    },
    {
      says: 'One of several that was started already keeps all of them',
      as: 'team',
      input: { stories: ['$readied', '$started'], seen: { $readied: 2, $started: 3 } },
      gives: 'invalid',
    },
    { says: 'It changed since', as: 'team', input: { story: '$readied', seen: { $readied: 1 } }, gives: 'conflict' },
  ],
});

export const submitStory = actOnStory({
  act: 'submit',
  name: 'story.submit',
  says: 'Submit a story for review, or several together',
  right: 'work',
  examples: [
    { says: 'The team submits', as: 'team', input: { story: '$started', seen: { $started: 3 } } },
    { says: 'It must be in progress', as: 'team', input: { story: '$queue', seen: { $queue: 1 } }, gives: 'invalid' },
  ],
});
