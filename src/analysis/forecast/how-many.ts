import { makeRandom } from '#lib/random';
import { type ForecastSettings, SETTINGS } from './settings.ts';
import { type PastWeek, weekPaths } from './week-paths.ts';

/** Sorted numbers of items finished within so many whole weeks, one per trial. */
export function howMany(
  weeks: readonly PastWeek[],
  ahead: number,
  seed: number,
  trials: number,
  settings: ForecastSettings = SETTINGS,
): Float64Array {
  const random = makeRandom(seed);
  const paths = weekPaths(weeks, random, settings);
  const counts = new Float64Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    paths.start(trial);
    let done = random.unit();
    for (let week = 0; week < ahead; week++) {
      paths.next();
      done += paths.done;
    }
    counts[trial] = Math.floor(done);
  }
  return counts.sort();
}

/** The highest count that is reached or passed with at least the given chance, from sorted trials. */
export function countAtChance(sorted: Float64Array, chance: number): number {
  const at = Math.floor((1 - chance) * sorted.length + 1e-9);
  return sorted[Math.min(at, sorted.length - 1)] ?? 0;
}

/** The chance that at least `count` items are finished, from sorted trials. */
export function chanceOfCount(sorted: Float64Array, count: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < count) low = middle + 1;
    else high = middle;
  }
  return (sorted.length - low) / sorted.length;
}
