import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen, words } from '#domain/shapes';
import { whyNot } from '#domain/story';
import { refuse } from '#lib/problem';

export const acceptStory = define({
  name: 'story.accept',
  says: 'Accept a story, every criterion met',
  input: z.strictObject({ story: ref('story'), seen: seen() }),
  output: z.object({ id: z.string(), state: z.string() }),
  right: 'accept',
  proposable: true,
  undo: 'fields',
  orders: true,
  guard: { judges: ['story', 'criterion'] },
  load: async (read, { story }) => ({ criteria: await read.all('criterion', { storyId: story }, { by: 'position' }) }),
  decide: ({ found, criteria }, { story }, ctx) => {
    const row = found.get('story', story);
    const why = whyNot('accept', row.state);
    if (why) return refuse('invalid', why, 'story');
    const unmet = criteria.filter((criterion) => criterion.met !== true);
    if (unmet.length > 0)
      return refuse(
        'invalid',
        `${unmet.length} of ${criteria.length} criteria are not marked as met: ${unmet.map(({ text }) => `“${text.slice(0, 80)}”`).join(', ')}.`,
        'story',
        { unmet: unmet.map(({ id }) => id) },
      );
    return {
      changes: [
        {
          op: 'update',
          kind: 'story',
          id: row.id,
          set: {
            state: 'accepted',
            stateOn: ctx.today,
            finishedOn: ctx.today,
            rank: null,
            rejection: null,
            blockedWhy: null,
            blockedOn: null,
          },
        },
      ],
      output: { id: row.id, state: 'accepted' },
    };
  },
  guess: () => ({ state: 'accepted' }),
  examples: [
    {
      says: 'The owner accepts',
      as: 'po',
      input: { story: '$reviewed', seen: { $reviewed: 4, $reviewedCriterion: 2 } },
    },
    {
      says: 'The team proposes acceptance',
      as: 'team',
      input: { story: '$reviewed', seen: { $reviewed: 4, $reviewedCriterion: 2 } },
      gives: 'proposed',
    },
    {
      says: 'A criterion changed since it was looked at',
      as: 'po',
      input: { story: '$reviewed', seen: { $reviewed: 4, $reviewedCriterion: 1 } },
      gives: 'conflict',
    },
  ],
});

export const rejectStory = define({
  name: 'story.reject',
  says: 'Reject a story with a reason; it goes back to in progress',
  input: z.strictObject({ story: ref('story'), why: words(), seen: seen() }),
  output: z.object({ id: z.string(), state: z.string() }),
  right: 'accept',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story'] },
  load: async () => ({}),
  decide: ({ found }, { story, why }, ctx) => {
    const row = found.get('story', story);
    const wrong = whyNot('reject', row.state);
    if (wrong) return refuse('invalid', wrong, 'story');
    return {
      changes: [
        { op: 'update', kind: 'story', id: row.id, set: { state: 'in progress', stateOn: ctx.today, rejection: why } },
      ],
      output: { id: row.id, state: 'in progress' },
    };
  },
  guess: () => ({ state: 'in progress' }),
  examples: [
    {
      says: 'The owner rejects',
      as: 'po',
      input: { story: '$reviewed', why: 'It is sent twice after a restart', seen: { $reviewed: 4 } },
    },
    {
      says: 'A reason is needed',
      as: 'po',
      input: { story: '$reviewed', why: '', seen: { $reviewed: 4 } },
      gives: 'invalid',
    },
  ],
});
