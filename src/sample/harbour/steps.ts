import type { Step } from '../step.ts';

/** Harbour's twelve weeks, in the order in which they happened. */
export const harbour: readonly Step[] = [];
