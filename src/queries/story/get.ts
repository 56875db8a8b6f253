import { z } from 'zod';
import { ask } from '#catalogue/define';
import { missingOf } from '#domain/readiness';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';

export const getStory = ask({
  name: 'story.get',
  says: 'Show a story with its criteria, what it lacks to be ready, what it needs, whose words it answers and what it serves',
  input: z.strictObject({ story: ref('story') }),
  output: z.object({
    story: rowShape('story'),
    criteria: z.array(rowShape('criterion')),
    feature: rowShape('feature', { heavy: false }).nullable(),
    objective: rowShape('objective').nullable(),
    insights: z.array(rowShape('insight')),
    dependencies: z.array(rowShape('dependency')),
    questions: z.array(rowShape('question')),
    actions: z.array(rowShape('action')),
    missing: z.array(z.object({ what: z.string(), says: z.string() })),
  }),
  right: 'member',
  answer: async (read, { story: id }) => {
    const story = await read.one('story', id);
    if (!story) throw notFound();
    const about = { subjectKind: 'story', subjectId: id };
    const feature = story.featureId ? ((await read.one('feature', story.featureId)) ?? null) : null;
    const needs = await read.all('dependency', { storyId: id });
    const questions = await read.all('question', about);
    const needed = await read.all('story', {
      id: needs.filter(({ nature }) => nature === 'needs').map(({ otherId }) => otherId),
    });
    const blocking = questions.filter(({ state, blocking }) => state === 'open' && blocking);
    return {
      story,
      criteria: await read.all('criterion', { storyId: id }, { by: 'position' }),
      feature,
      objective: feature?.objectiveId ? ((await read.one('objective', feature.objectiveId)) ?? null) : null,
      insights: story.featureId ? await read.all('insight', { featureId: story.featureId }, { by: 'receivedOn' }) : [],
      dependencies: [...needs, ...(await read.all('dependency', { otherId: id }))],
      questions,
      actions: await read.all('action', about),
      missing: missingOf({ story, questions: blocking.map(({ short }) => short), needs: needed }),
    };
  },
  examples: [{ says: 'The team looks', as: 'team', input: { story: '$queue' } }],
});
