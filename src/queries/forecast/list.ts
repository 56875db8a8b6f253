import { z } from 'zod';
import { ask } from '#catalogue/define';
import { ref } from '#domain/shapes';
import { findingShape, findingsOf, forecastShape, forecastsOf } from '#store/forecasts';

export const listForecasts = ask({
  name: 'forecast.list',
  says: "List the forecasts of a product's features, from its teams' own history",
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ forecasts: z.array(forecastShape) }),
  right: 'member',
  answer: async (read, { product }) => ({ forecasts: await forecastsOf(read, product) }),
  examples: [{ says: 'Sales asks when', as: 'sales', input: { product: '$field' } }],
});

export const listFindings = ask({
  name: 'finding.list',
  says: 'List what disagrees in a product, with the numbers and whose it is',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ findings: z.array(findingShape) }),
  right: 'member',
  answer: async (read, { product }) => ({ findings: await findingsOf(read, product) }),
  examples: [{ says: 'The owner looks', as: 'po', input: { product: '$field' } }],
});
