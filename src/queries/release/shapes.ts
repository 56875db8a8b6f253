import { z } from 'zod';

/** What keeps a gate from holding, and the record it is about. */
export const missingShape = z.object({
  says: z.string(),
  kind: z.enum(['feature', 'story', 'claim', 'changeNote']).optional(),
  id: z.string().optional(),
});

/** When all of a release would be done, by the forecasts of its features. */
export const releaseForecastShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['empty', 'done']) }),
  z.object({ kind: z.literal('unknown'), features: z.array(z.string()) }),
  z.object({ kind: z.literal('dates'), p50: z.string().nullable(), p85: z.string().nullable() }),
]);

/** How a claim stands, in a word and a sentence. */
export const standingShape = { support: z.enum(['supported', 'waiting', 'unsupported']), says: z.string() };
