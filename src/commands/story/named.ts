import { z } from 'zod';
import { ref } from '#domain/shapes';

/** One story, or several that the same is done to together. */
export const oneOrSeveral = {
  story: ref('story').optional(),
  stories: z.array(ref('story')).min(1).max(1000).optional().meta({ description: 'several: all of them or none' }),
};

/** The stories that an input names, each once. */
export function named({
  story,
  stories = [],
}: {
  story?: string | undefined;
  stories?: string[] | undefined;
}): string[] {
  return [...new Set([...(story ? [story] : []), ...stories])];
}
