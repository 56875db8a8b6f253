import { z } from 'zod';
import { ref } from '#domain/shapes';

/** One feature, or several that the same is done to together. */
export const oneOrSeveral = {
  feature: ref('feature').optional(),
  features: z.array(ref('feature')).min(1).max(1000).optional().meta({ description: 'several: all of them or none' }),
};

/** The features that an input names, each once. */
export function named({
  feature,
  features = [],
}: {
  feature?: string | undefined;
  features?: string[] | undefined;
}): string[] {
  return [...new Set([...(feature ? [feature] : []), ...features])];
}
