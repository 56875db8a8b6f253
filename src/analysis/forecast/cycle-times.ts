/** How long one item took, or, while it is open, has taken so far. */
export interface CycleTime {
  /** Days, the first and the last included. */
  readonly days: number;
  readonly finished: boolean;
}

/** One step of a survival curve: the share of items that take longer than `days`. */
export interface SurvivalStep {
  readonly days: number;
  readonly longer: number;
}

/**
 * The Kaplan-Meier survival curve: open items count for as long as they are open, so slow ones are not forgotten.
 * Assumes that open items are neither quicker nor slower than finished ones of the same age.
 */
export function survivalCurve(times: readonly CycleTime[]): SurvivalStep[] {
  const sorted = [...times].sort((a, b) => a.days - b.days || Number(b.finished) - Number(a.finished));
  const steps: SurvivalStep[] = [];
  let longer = 1;
  for (let at = 0; at < sorted.length; ) {
    const days = sorted[at]?.days ?? 0;
    const atRisk = sorted.length - at;
    let finished = 0;
    for (; at < sorted.length && sorted[at]?.days === days; at++) if (sorted[at]?.finished) finished++;
    if (finished === 0) continue;
    longer *= 1 - finished / atRisk;
    steps.push({ days, longer });
  }
  return steps;
}

/** The share of items that take longer than so many days. */
export function shareLongerThan(curve: readonly SurvivalStep[], days: number): number {
  let longer = 1;
  for (const step of curve) {
    if (step.days > days) break;
    longer = step.longer;
  }
  return longer;
}

/** The days within which the share of items finishes (0.85: the 85th percentile); null when too many are still open. */
export function daysForShare(curve: readonly SurvivalStep[], share: number): number | null {
  return curve.find((step) => 1 - step.longer >= share - 1e-9)?.days ?? null;
}

/**
 * The chance that an item of this age is finished within so many more days; null when no item of the past grew older
 * than it, so that nothing is known.
 */
export function chanceFinishedWithin(curve: readonly SurvivalStep[], age: number, more: number): number | null {
  const stillOpen = shareLongerThan(curve, age);
  if (stillOpen === 0 || curve.length === 0) return null;
  return 1 - shareLongerThan(curve, age + more) / stillOpen;
}

/** How an open item's age compares with the past: the share of items that took less time, and whether it is a worry. */
export function ageing(
  curve: readonly SurvivalStep[],
  age: number,
): { readonly percentile: number; readonly old: boolean } {
  const percentile = 1 - shareLongerThan(curve, age - 1);
  return { percentile, old: percentile >= 0.85 };
}
