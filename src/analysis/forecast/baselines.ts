import { makeRandom } from '#lib/random';
import type { HistoryWeek } from './history.ts';
import { howMany } from './how-many.ts';
import { leaveOutPauses } from './pauses.ts';
import { REFERENCE_SETTINGS, SETTINGS } from './settings.ts';

/** A way to say how many items a team finishes in the weeks ahead. */
export interface ThroughputMethod {
  readonly name: string;
  /** True when the method gives a range, false when it gives a single count. */
  readonly ranged: boolean;
  /** Sorted possible counts, from whole past weeks, oldest first; a single one where the method gives no range. */
  sample(past: readonly HistoryWeek[], ahead: number, seed: number, trials: number): Float64Array;
}

/** What others forecast with, the published method to beat, and ours. */
export const METHODS: readonly ThroughputMethod[] = [
  averageOf(8),
  averageOf(12),
  monteCarloOf(12),
  monteCarloOf(52),
  {
    name: 'reference: weighted bootstrap, drift',
    ranged: true,
    sample: (past, ahead, seed, trials) => howMany(past, ahead, seed, trials, REFERENCE_SETTINGS),
  },
  {
    name: 'ours',
    ranged: true,
    sample: (past, ahead, seed, trials) => howMany(leaveOutPauses(past, false).weeks, ahead, seed, trials, SETTINGS),
  },
];

function averageOf(window: number): ThroughputMethod {
  return {
    name: `average velocity, last ${window} weeks`,
    ranged: false,
    sample(past, ahead) {
      const last = past.slice(-window);
      return Float64Array.of((last.reduce((sum, week) => sum + week.done, 0) / last.length) * ahead);
    },
  };
}

/** The industry's usual: each week to come is one of the last weeks, drawn anew and with the same chance. */
function monteCarloOf(window: number): ThroughputMethod {
  return {
    name: `Monte-Carlo, last ${window} weeks`,
    ranged: true,
    sample(past, ahead, seed, trials) {
      const last = past.slice(-window);
      const random = makeRandom(seed);
      const draw = () => last[Math.floor(random.unit() * last.length)]?.done ?? 0;
      return Float64Array.from({ length: trials }, () => {
        let done = 0;
        for (let week = 0; week < ahead; week++) done += draw();
        return done;
      }).sort();
    },
  };
}
