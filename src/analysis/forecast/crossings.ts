import type { Random } from '#lib/random';
import type { WeekPaths } from './week-paths.ts';

/** On which day, in how many trials, each asked position of the backlog was done. */
export interface Crossings {
  readonly trials: number;
  readonly days: number;
  readonly positions: Int32Array;
  /** Trials by day and position, day-major: `counts[day * positions.length + index]`; day 0 is the first simulated day. */
  readonly counts: Uint16Array | Uint32Array;
}

/** What is simulated: asked positions (1 = next to be done, ascending) of an ordered backlog. */
export interface CrossingQuestion {
  readonly positions: Int32Array;
  /** Items over which added scope lands evenly; behind them all of it lies ahead. */
  readonly growsOver: number;
  readonly trials: number;
  readonly weeks: number;
  /** Day of a week, 0 to 6, on which the work at each step of that week finishes. */
  readonly dayOfStretch: Uint8Array;
}

/** Removed scope never counts for more than half of what lies ahead: nobody empties a backlog by the pace of the past. */
const LEAST_LEFT = 0.5;

/**
 * Simulates the whole backlog once per trial and notes when each position is passed. Scope that is added lands evenly
 * over the first `growsOver` items, so an item at position n waits for n finishes and for n/growsOver of what came in,
 * at most all of it. Nothing depends on how many items stand behind it.
 */
export function crossings(question: CrossingQuestion, paths: WeekPaths, random: Random): Crossings {
  const { positions, trials, weeks, dayOfStretch } = question;
  const growsOver = Math.max(1, question.growsOver);
  const asked = positions.length;
  const steps = dayOfStretch.length - 1;
  const days = weeks * 7;
  const counts = trials < 65_536 ? new Uint16Array(days * asked) : new Uint32Array(days * asked);
  for (let trial = 0; trial < trials; trial++) {
    paths.start(trial);
    // Weekly counts become fractions; a random start keeps whole items unbiased.
    let done = random.unit();
    let added = 0;
    let reached = done;
    let next = 0;
    for (let week = 0; week < weeks && next < asked; week++) {
      paths.next();
      done += paths.done;
      added += paths.added;
      const within = done / Math.max(LEAST_LEFT, 1 + added / growsOver);
      const reaches = within <= growsOver ? within : done - Math.max(added, (LEAST_LEFT - 1) * growsOver);
      if (reaches <= reached) continue;
      const scale = steps / (reaches - reached);
      while (next < asked) {
        const position = positions[next] ?? 0;
        if (position > reaches) break;
        const step = Math.ceil((position - reached) * scale);
        const day = week * 7 + (dayOfStretch[step < steps ? step : steps] ?? 0);
        const cell = day * asked + next;
        counts[cell] = (counts[cell] ?? 0) + 1;
        next++;
      }
      reached = reaches;
    }
  }
  return { trials, days, positions, counts };
}

/** For each asked position the first day by which it was done in at least `share` of the trials; -1 when none is. */
export function quantileDays(crossed: Crossings, shares: readonly number[]): Int32Array[] {
  const asked = crossed.positions.length;
  const needed = shares.map((share) => Math.max(1, Math.ceil(share * crossed.trials - 1e-9)));
  const found = shares.map(() => new Int32Array(asked).fill(-1));
  const doneBy = new Uint32Array(asked);
  for (let day = 0; day < crossed.days; day++) {
    for (let index = 0; index < asked; index++) {
      const today = crossed.counts[day * asked + index] ?? 0;
      if (today === 0) continue;
      const before = doneBy[index] ?? 0;
      const after = before + today;
      doneBy[index] = after;
      for (let which = 0; which < needed.length; which++) {
        const need = needed[which] ?? 0;
        const column = found[which];
        if (column && before < need && after >= need) column[index] = day;
      }
    }
  }
  return found;
}

/** For one asked position, the share of the trials in which it was done by the end of each day. */
export function sharesDoneBy(crossed: Crossings, index: number): Float64Array {
  const asked = crossed.positions.length;
  let sum = 0;
  return Float64Array.from({ length: crossed.days }, (_, day) => {
    sum += crossed.counts[day * asked + index] ?? 0;
    return sum / crossed.trials;
  });
}
