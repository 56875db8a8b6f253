import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { findingShape, findingsOf, forecastOf, forecastShape } from '#store/forecasts';
import { countVotes } from '#store/votes';

export const getFeature = ask({
  name: 'feature.get',
  says: 'Show a feature: whose words and how many votes, what was decided and promised, its stories, the forecast and what disagrees',
  input: z.strictObject({ feature: ref('feature') }),
  output: z.object({
    feature: rowShape('feature'),
    promises: z.array(rowShape('promise')),
    insights: z.array(rowShape('insight')),
    stories: z.array(rowShape('story', { heavy: false })),
    forecast: forecastShape.nullable(),
    findings: z.array(findingShape),
    score: rowShape('score').nullable(),
    decisions: z.array(rowShape('decision')),
    feasibility: z.array(rowShape('feasibility')),
    positions: z.array(rowShape('position')),
    budget: z.array(rowShape('budgetLine')),
    outcomes: z.array(rowShape('outcome')),
    votes: z.number().meta({ description: 'how many visitors of the public board wish for it' }),
  }),
  right: 'member',
  answer: async (read, { feature: id }) => {
    const feature = await read.one('feature', id);
    if (!feature) throw notFound();
    const of = { featureId: id };
    const { scores, ...parts } = await read.together({
      promises: ['promise', of, { by: 'dueOn' }],
      insights: ['insight', of, { by: 'receivedOn' }],
      stories: ['story', of, { by: 'rank' }],
      scores: ['score', of],
      decisions: ['decision', of, { by: 'short' }],
      feasibility: ['feasibility', of, { by: 'askedOn' }],
      positions: ['position', of, { by: 'name' }],
      budget: ['budgetLine', of, { by: 'title' }],
      outcomes: ['outcome', of, { by: 'measuredOn' }],
    });
    return {
      feature,
      ...parts,
      score: scores[0] ?? null,
      forecast: await forecastOf(read, id),
      findings: await findingsOf(read, feature.productId, id),
      votes: (await countVotes(read, [id]))[0]?.votes ?? 0,
    };
  },
  examples: [
    { says: 'Marketing looks', as: 'marketing', input: { feature: '$offline' } },
    { says: 'By its short id', as: 'pm', input: { feature: '$offline.short' } },
  ],
});
