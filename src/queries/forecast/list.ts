import { z } from 'zod';
import { ask } from '#catalogue/define';
import { ref } from '#domain/shapes';
import { forecastShape, forecastsOf } from '#store/forecasts';

export const listForecasts = ask({
  name: 'forecast.list',
  says: "List the forecasts of a product's features, from its teams' own history",
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ forecasts: z.array(forecastShape) }),
  right: 'member',
  answer: async (read, { product }) => ({ forecasts: await forecastsOf(read, product) }),
  examples: [{ says: 'Sales asks when', as: 'sales', input: { product: '$field' } }],
});
