import type { FieldsOf } from './records.ts';

export type Horizon = NonNullable<FieldsOf<'feature'>['horizon']>;
/** How soon a feature is meant to be worked on. */
export const horizons = ['now', 'next', 'later'] as const satisfies readonly Horizon[];
