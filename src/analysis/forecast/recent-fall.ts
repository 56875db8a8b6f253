import type { FallSettings } from './settings.ts';

/** A fall in the last weeks, and what it means if it is real. */
export interface RecentFall {
  /** Share of the trials in which it goes on. */
  readonly share: number;
  /** Change of the logarithm of the level in the first week to come; negative. */
  readonly slope: number;
  /** What each past week is multiplied by to stand at today's level; newest first. */
  readonly toToday: Float64Array;
}

const FEWEST_WEEKS = 6;
const LOWEST_FIT = 0.2;

/** Looks for a falling line through the last weeks (`done` is newest first); null when there is none. */
export function recentFall(done: readonly number[], settings: FallSettings | null): RecentFall | null {
  if (!settings) return null;
  const seen = done.slice(0, settings.weeks);
  const line = fitLine(seen);
  if (!line || line.perWeek >= 0) return null;
  const [from, full] = settings.errors;
  const certainty = clamp((-line.perWeek / line.error - from) / (full - from));
  if (certainty === 0) return null;

  const fitted = seen.map((_, age) =>
    Math.max(line.mean + line.perWeek * (line.meanAge - age), LOWEST_FIT * line.mean),
  );
  const today = fitted[0] ?? line.mean;
  const oldest = fitted[fitted.length - 1] ?? line.mean;
  const [short, long] = settings.history;
  const longness = clamp((done.length - short) / (long - short));
  const [shareShort, shareLong] = settings.share;
  return {
    share: certainty * (shareShort + (shareLong - shareShort) * longness),
    slope: Math.max(line.perWeek / today, -settings.steepest),
    toToday: Float64Array.from(done, (_, age) => today / (fitted[age] ?? oldest)),
  };
}

/** Least squares; the error also counts the chance of counting, so that a few smooth weeks do not look certain. */
function fitLine(done: readonly number[]) {
  const n = done.length;
  const mean = done.reduce((a, b) => a + b, 0) / n;
  if (n < FEWEST_WEEKS || mean <= 0) return null;
  const meanAge = (n - 1) / 2;
  let spread = 0;
  let together = 0;
  done.forEach((count, age) => {
    spread += (age - meanAge) ** 2;
    together += (meanAge - age) * (count - mean);
  });
  const perWeek = together / spread;
  const left = done.reduce((sum, count, age) => sum + (count - mean - perWeek * (meanAge - age)) ** 2, 0);
  return { mean, meanAge, perWeek, error: Math.sqrt((left + mean) / (n - 2) / spread) };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
