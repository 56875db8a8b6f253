import {
  type HistorySample,
  judgeHistory,
  type MissingHistory,
  sampleOf,
  type ThinHistory,
} from '#analysis/forecast/enough-history';
import type { TeamHistory } from '#analysis/forecast/history';
import { type ForecastSettings, SETTINGS } from '#analysis/forecast/settings';
import { weekPaths } from '#analysis/forecast/week-paths';
import { addDays, type CivilDate, daysBetween, weekday } from '#lib/civil-date';
import { makeRandom } from '#lib/random';

/** The chance of a sprint, for any number of stories in it; or what of the history is missing. */
export type SprintChance =
  | { kind: 'none'; missing: MissingHistory }
  | {
      kind: 'chances';
      /** At n - 1: the chance that at least n more stories are finished by the last day. */
      atLeast: number[];
      sample: HistorySample;
      warning: ThinHistory | null;
      /** The days that were simulated, both included. */
      from: CivilDate;
      to: CivilDate;
    };

/** The question: the days of a sprint and what its team's past is. */
export type SprintQuestion = {
  today: CivilDate;
  startsOn: CivilDate;
  endsOn: CivilDate;
  history: TeamHistory;
  seed: number;
  trials?: number;
  settings?: ForecastSettings;
};

const USUAL_TRIALS = 4_000;
/** Below this chance nothing is told apart any more. */
const LEAST = 0.005;
const MOST_STORIES = 500;
const MOST_WEEKS = 52;

/**
 * The chance to finish n stories within a sprint, from the throughput of its team in whole weeks by the method of the
 * forecast (a Bayesian bootstrap of past weeks with a level that drifts; `week-paths.ts`): weeks from the first day to
 * come are drawn until the last one, the part-week at its end counts by what the team finishes on those weekdays. It
 * counts stories, not points: a team's own counts forecast it as well, and nobody has to trust an estimate
 * (docs/decisions/0020-chance-of-a-sprint.md). What the team finishes outside the sprint counts as if it were in it.
 */
export function sprintChance(question: SprintQuestion): SprintChance {
  const { today, history, endsOn, settings = SETTINGS, trials = USUAL_TRIALS } = question;
  const verdict = judgeHistory(history);
  if (!verdict.enough) return { kind: 'none', missing: verdict.missing };
  const from = question.startsOn > today ? question.startsOn : today;
  const days = Math.min(Math.max(0, daysBetween(from, endsOn) + 1), MOST_WEEKS * 7);
  const counts = finishedWithin(
    { from, days, wait: daysBetween(today, from), history, settings },
    question.seed,
    trials,
  );
  return {
    kind: 'chances',
    atLeast: chances(counts),
    sample: sampleOf(history, settings.historyWeeks),
    warning: verdict.thin,
    from,
    to: endsOn,
  };
}

type Stretch = { from: CivilDate; days: number; wait: number; history: TeamHistory; settings: ForecastSettings };

function finishedWithin({ from, days, wait, history, settings }: Stretch, seed: number, trials: number): Int32Array {
  const random = makeRandom(seed);
  const paths = weekPaths(history.weeks, random, settings, (weekday(from) - 1) / 7);
  const whole = Math.floor(days / 7);
  const rest = restOfWeek(history.weekdays, addDays(from, whole * 7), days % 7);
  const counts = new Int32Array(trials);
  for (let trial = 0; trial < trials; trial++) {
    paths.start(trial);
    // The level drifts through the weeks before the sprint begins as well.
    for (let week = 0; week < Math.min(Math.floor(wait / 7), MOST_WEEKS); week++) paths.next();
    let done = days === 0 ? 0 : random.unit();
    for (let week = 0; week < whole; week++) {
      paths.next();
      done += paths.done;
    }
    if (rest > 0) {
      paths.next();
      done += paths.done * rest;
    }
    counts[trial] = Math.floor(done);
  }
  return counts;
}

/** The share of a week's finishes that falls on so many days from a day on. */
function restOfWeek(shares: readonly number[], from: CivilDate, days: number): number {
  let sum = 0;
  for (let day = 0; day < days; day++) sum += shares[weekday(addDays(from, day)) - 1] ?? 0;
  return sum;
}

function chances(counts: Int32Array): number[] {
  const sorted = counts.slice().sort();
  const atLeast: number[] = [];
  let below = 0;
  for (let wanted = 1; wanted <= MOST_STORIES; wanted++) {
    while (below < sorted.length && (sorted[below] ?? 0) < wanted) below++;
    const chance = (sorted.length - below) / sorted.length;
    if (chance < LEAST) break;
    atLeast.push(chance);
  }
  return atLeast;
}
