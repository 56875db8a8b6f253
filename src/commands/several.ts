import { z } from 'zod';
import type { Kind } from '#domain/records';
import { ref } from '#domain/shapes';

/** Several records of a kind that the same is done to together. */
export function several(kind: Kind) {
  return z.array(ref(kind)).min(1).max(1000).optional().meta({ description: 'several: all of them or none' });
}

/** All that an input names, as one or as several, each once. */
export function named(one: string | undefined, many: readonly string[] = []): string[] {
  return [...new Set([...(one ? [one] : []), ...many])];
}
