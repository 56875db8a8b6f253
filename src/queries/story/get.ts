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
    const ofFeature = story.featureId ?? [];
    const { features, insights, needs, needing, ...parts } = await read.together({
      criteria: ['criterion', { storyId: id }, { by: 'position' }],
      features: ['feature', { id: ofFeature }],
      insights: ['insight', { featureId: ofFeature }, { by: 'receivedOn' }],
      needs: ['dependency', { storyId: id }],
      needing: ['dependency', { otherId: id }],
      questions: ['question', about],
      actions: ['action', about],
    });
    const [feature = null] = features;
    const needed = needs.flatMap(({ nature, otherId }) => (nature === 'needs' ? otherId : []));
    const further = await read.together({
      objectives: ['objective', { id: feature?.objectiveId ?? [] }],
      needed: ['story', { id: needed }],
    });
    const blocking = parts.questions.filter(({ state, blocking }) => state === 'open' && blocking);
    return {
      story,
      ...parts,
      feature,
      objective: further.objectives[0] ?? null,
      insights,
      dependencies: [...needs, ...needing],
      missing: missingOf({ story, questions: blocking.map(({ short }) => short), needs: further.needed }),
    };
  },
  examples: [{ says: 'The team looks', as: 'team', input: { story: '$queue' } }],
});
