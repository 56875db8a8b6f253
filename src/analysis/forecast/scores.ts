import { countAtChance } from './how-many.ts';

/** How one forecast compares with what came. */
export interface ForecastScore {
  readonly actual: number;
  /** Distance of the median. */
  readonly error: number;
  /** Continuous ranked probability score, in items: distance and sharpness in one; lower is better. */
  readonly crps: number;
  /** The actual count reaches what was promised with 85 % confidence. */
  readonly reached85: boolean;
  /** The actual count lies between the 10 % and the 90 % count. */
  readonly inside80: boolean;
}

/** Scores sorted possible counts against the actual one. */
export function scoreCounts(sorted: Float64Array, actual: number): ForecastScore {
  return {
    actual,
    error: Math.abs(median(sorted) - actual),
    crps: crps(sorted, actual),
    reached85: actual >= countAtChance(sorted, 0.85),
    inside80: actual >= countAtChance(sorted, 0.9) && actual <= countAtChance(sorted, 0.1),
  };
}

/** Mean |X - y| less half the mean |X - X'|, from sorted samples; |x - y| where there is only one. */
export function crps(sorted: Float64Array, actual: number): number {
  const n = sorted.length;
  let distance = 0;
  let spread = 0;
  for (let i = 0; i < n; i++) {
    const value = sorted[i] ?? 0;
    distance += Math.abs(value - actual);
    spread += (2 * (i + 1) - n - 1) * value;
  }
  return distance / n - spread / (n * n);
}

function median(sorted: Float64Array): number {
  const upper = sorted[sorted.length >> 1] ?? 0;
  const lower = sorted[(sorted.length - 1) >> 1] ?? 0;
  return (lower + upper) / 2;
}
