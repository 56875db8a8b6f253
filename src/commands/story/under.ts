import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const putStoriesUnder = define({
  name: 'story.under',
  says: 'Put stories under another feature, or under none',
  input: z.strictObject({
    stories: z.array(ref('story')).min(1).max(1000),
    feature: ref('feature').nullable(),
    from: z
      .array(ref('feature'))
      .max(1000)
      .default([])
      .meta({ description: 'the features under which they are now, where they are under any' }),
  }),
  output: z.object({ moved: z.number() }),
  right: 'order',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It takes a story from no feature but those its sender names.' },
  load: async () => ({}),
  decide: ({ found }, { stories, feature, from }) => {
    const rows = [...new Set(stories)].map((id) => found.get('story', id));
    const coming = rows.filter(({ featureId }) => featureId !== feature);
    const elsewhere = coming.find(({ featureId }) => featureId !== null && !from.includes(featureId));
    if (elsewhere)
      return refuse(
        'conflict',
        `${elsewhere.short} is under another feature. Say in "from" under which it is now.`,
        'stories',
        { story: elsewhere.id, feature: elsewhere.featureId },
      );
    return {
      changes: coming.map(({ id }): Change => ({ op: 'update', kind: 'story', id, set: { featureId: feature } })),
      output: { moved: coming.length },
    };
  },
  guess: (_row, { feature }) => ({ featureId: feature }),
  examples: [
    {
      says: 'The owner puts two stories under one feature',
      as: 'po',
      input: { stories: ['$photo', '$later'], feature: '$templates' },
    },
    {
      says: 'A story comes from another feature',
      as: 'po',
      input: { stories: ['$show'], feature: '$templates', from: ['$offline'] },
    },
    { says: 'A story goes under none', as: 'po', input: { stories: ['$show'], feature: null, from: ['$offline'] } },
    {
      says: 'The team proposes it',
      as: 'team',
      input: { stories: ['$photo'], feature: '$offline' },
      gives: 'proposed',
    },
    {
      says: 'A story is not taken from a feature that nobody named',
      as: 'po',
      input: { stories: ['$show'], feature: '$templates' },
      gives: 'conflict',
    },
  ],
});
