import { z } from 'zod';
import { ask } from '#catalogue/define';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { notFound } from '#lib/problem';
import { findingShape, findingsOf, forecastOf, forecastShape } from '#store/forecasts';

export const getFeature = ask({
  name: 'feature.get',
  says: 'Show a feature: whose words, what was decided and promised, its stories, the forecast and what disagrees',
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
  }),
  right: 'member',
  answer: async (read, { feature: id }) => {
    const feature = await read.one('feature', id);
    if (!feature) throw notFound();
    return {
      feature,
      promises: await read.all('promise', { featureId: id }, { by: 'dueOn' }),
      insights: await read.all('insight', { featureId: id }, { by: 'receivedOn' }),
      stories: await read.all('story', { featureId: id }, { by: 'rank' }),
      forecast: await forecastOf(read, id),
      findings: await findingsOf(read, feature.productId, id),
      score: (await read.all('score', { featureId: id }))[0] ?? null,
      decisions: await read.all('decision', { featureId: id }, { by: 'short' }),
      feasibility: await read.all('feasibility', { featureId: id }, { by: 'askedOn' }),
      positions: await read.all('position', { featureId: id }, { by: 'name' }),
      budget: await read.all('budgetLine', { featureId: id }, { by: 'title' }),
      outcomes: await read.all('outcome', { featureId: id }, { by: 'measuredOn' }),
    };
  },
  examples: [
    { says: 'Marketing looks', as: 'marketing', input: { feature: '$offline' } },
    { says: 'By its short id', as: 'pm', input: { feature: '$offline.short' } },
  ],
});
