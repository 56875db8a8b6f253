import type { Condition, Filter } from './read-filter.ts';

/** What a filter leaves of a list. */
export interface Sifted<R> {
  rows: readonly R[];
  /** When nothing is left: the condition without which the most would show, and how many these are. */
  blame: { condition: Condition<R>; without: number } | undefined;
}

/** The rows that meet every condition; the same list where there is none. */
export function sift<R>(rows: readonly R[], { conditions }: Pick<Filter<R>, 'conditions'>): Sifted<R> {
  if (conditions.length === 0) return { rows, blame: undefined };
  const left = rows.filter((row) => conditions.every(({ fits }) => fits(row)));
  if (left.length > 0 || rows.length === 0) return { rows: left, blame: undefined };
  const blamed = conditions.map((condition) => ({
    condition,
    without: rows.filter((row) => conditions.every((other) => other === condition || other.fits(row))).length,
  }));
  return { rows: left, blame: blamed.reduce((worst, next) => (next.without > worst.without ? next : worst)) };
}
