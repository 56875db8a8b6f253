import type { Random } from '#lib/random';
import { EXPONENTIAL, NORMAL } from './chance-tables.ts';
import { recentFall } from './recent-fall.ts';
import type { ForecastSettings } from './settings.ts';

/** A past week as the simulation draws it: what was done in it, and by how much scope grew. */
export interface PastWeek {
  readonly done: number;
  readonly added: number;
}

/** One possible future after the other, week by week. */
export interface WeekPaths {
  /** Finishes in the week last drawn; a fraction stands for work carried over. */
  done: number;
  /** Net scope added in the week last drawn: from the same past week as `done`, so that the two stay related. */
  added: number;
  /** Begins the numbered trial; it is the same for the same seed, however long the trials before it were. */
  start(trial: number): void;
  /** Draws the next week of this trial. */
  next(): void;
}

/** Past weeks older than this many half-lives weigh less than a thousandth and are not drawn. */
const HALF_LIVES_SEEN = 10;
const GUIDE_SIZE = 64;

/**
 * Futures from the past (`weeks` oldest first, at least one): in each trial one half-life, freshly drawn exponential
 * weights on the past weeks (a Bayesian bootstrap), then for each week to come a past week drawn by these weights and
 * moved to a level that drifts. `weeksSince`: the part of a week between the last past week and the first one to come.
 */
export function weekPaths(
  weeks: readonly PastWeek[],
  random: Random,
  settings: ForecastSettings,
  weeksSince = 0,
): WeekPaths {
  if (weeks.length === 0) throw new RangeError('A forecast needs at least one whole week of history.');
  const past = weeks.slice(-settings.historyWeeks).reverse();
  const done = Float64Array.from(past, (week) => week.done);
  const added = Float64Array.from(past, (week) => week.added);
  const fall = recentFall([...done], settings.fall);
  const fallenDone = done.map((count, age) => count * (fall?.toToday[age] ?? 1));
  const decays = settings.halfLives.map((halfLife) => {
    const seen = Math.min(past.length, Math.ceil(halfLife * HALF_LIVES_SEEN));
    return Float64Array.from({ length: seen }, (_, age) => 0.5 ** (age / halfLife));
  });
  const share = fall?.share ?? 0;
  const driftKept = settings.driftKept;
  const deepest = -(settings.fall?.deepest ?? 0);
  const fallKept = settings.fall?.kept ?? 0;
  const steps = NORMAL.map((value) => value * settings.drift);
  const upTo = new Float64Array(past.length);
  const guide = new Uint8Array(GUIDE_SIZE);
  // Fields, not variables of the closure: those would be allocated anew at each write.
  const level = { drift: 0.5, fallen: 0.5, slope: 0.5, total: 0.5 };
  let lastAge = 0;
  let drawn = done;

  const paths: WeekPaths = {
    done: 0.5,
    added: 0.5,
    start(trial) {
      random.restart(trial);
      const decay = decays[Math.floor(random.unit() * decays.length)] ?? new Float64Array([1]);
      const falls = random.unit() < share;
      drawn = falls ? fallenDone : done;
      level.slope = falls && fall ? fall.slope : 0;
      level.drift = 0;
      level.fallen = level.slope * weeksSince;
      let total = 0;
      lastAge = decay.length - 1;
      for (let age = 0; age <= lastAge; age++) {
        const weight = (EXPONENTIAL[random.uint32() & 4095] ?? 0) * (decay[age] ?? 0);
        total += weight;
        upTo[age] = total;
      }
      level.total = total;
      guideInto(guide, upTo, total);
    },
    next() {
      const bits = random.uint32();
      level.drift = level.drift * driftKept + (steps[bits & 4095] ?? 0);
      level.fallen = Math.max(level.fallen + level.slope, deepest);
      level.slope *= fallKept;
      const target = ((bits >>> 12) / 1_048_576) * level.total;
      let age = guide[bits >>> 26] ?? 0;
      while (age < lastAge && (upTo[age] ?? 0) <= target) age++;
      const count = drawn[age] ?? 0;
      paths.done = count === 0 ? 0 : count * Math.exp(level.drift + level.fallen);
      paths.added = added[age] ?? 0;
    },
  };
  return paths;
}

/** For each 64th of the total weight, the first week that can be drawn there: the search begins at it. */
function guideInto(guide: Uint8Array, upTo: Float64Array, total: number): void {
  let age = 0;
  for (let cell = 0; cell < GUIDE_SIZE; cell++) {
    const target = (cell / GUIDE_SIZE) * total;
    while ((upTo[age] ?? total) <= target && age < upTo.length - 1) age++;
    guide[cell] = age;
  }
}
