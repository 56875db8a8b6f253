import { z } from 'zod';
import { define } from '#catalogue/define';
import { freshStory } from '#domain/fresh';
import { line, longText, ref, seen } from '#domain/shapes';
import { isOpen } from '#domain/story';
import { refuse } from '#lib/problem';

export const splitStory = define({
  name: 'story.split',
  says: 'Split a story: a new one behind it takes some of its criteria',
  input: z.strictObject({
    story: ref('story'),
    title: line(),
    description: longText().default(''),
    criteria: z.array(ref('criterion')).max(50).default([]),
    seen: seen(),
  }),
  output: z.object({ id: z.string(), short: z.string() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['story', 'criterion'] },
  draws: () => ({ S: 1 }),
  orders: true,
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const story = found.get('story', input.story);
    if (!isOpen(story.state))
      return refuse('invalid', `This story is ${story.state}; only an open one can be split.`, 'story');
    const moved = [...new Set(input.criteria)].map((id) => found.get('criterion', id));
    const foreign = moved.find((criterion) => criterion.storyId !== story.id);
    if (foreign)
      return refuse('invalid', `“${foreign.text.slice(0, 80)}” is a criterion of another story.`, 'criteria');
    const id = ctx.id();
    const short = ctx.short('S');
    const { teamId, featureId, kind } = story;
    const row = {
      ...freshStory,
      createdOn: ctx.today,
      stateOn: ctx.today,
      title: input.title,
      description: input.description,
      kind,
      teamId,
      featureId,
    };
    return {
      changes: [
        { op: 'create', kind: 'story', id, product: ctx.product, short, row, place: { after: story.id } },
        ...moved.map((criterion) => ({
          op: 'update' as const,
          kind: 'criterion' as const,
          id: criterion.id,
          set: { storyId: id },
        })),
      ],
      output: { id, short: `S-${short}` },
    };
  },
  examples: [
    {
      says: 'The owner splits off what can wait',
      as: 'po',
      input: { story: '$queue', title: 'Send it once', criteria: ['$once'], seen: { $queue: 1, $once: 1 } },
    },
    {
      says: 'The team proposes a split',
      as: 'team',
      input: { story: '$queue', title: 'Send it once', seen: { $queue: 1 } },
      gives: 'proposed',
    },
    {
      says: 'A criterion of another story stays there',
      as: 'po',
      input: {
        story: '$queue',
        title: 'Send it once',
        criteria: ['$reviewedCriterion'],
        seen: { $queue: 1, $reviewed: 4, $reviewedCriterion: 2 },
      },
      gives: 'invalid',
    },
  ],
});
