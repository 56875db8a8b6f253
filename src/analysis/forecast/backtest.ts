import { addDays } from '#lib/civil-date';
import { METHODS, type ThroughputMethod } from './baselines.ts';
import { type DayCount, type HistoryWeek, wholeWeeksFromDays } from './history.ts';
import { type ForecastScore, scoreCounts } from './scores.ts';

/** One team's finishes per day. */
export interface BacktestTeam {
  readonly team: string;
  readonly days: readonly DayCount[];
}

/** How the walk through the past is made. */
export interface BacktestPlan {
  readonly horizons: readonly number[];
  /** Weeks of history before the first forecast. */
  readonly warmUp: number;
  /** Weeks from one forecast to the next. */
  readonly every: number;
  readonly trials: number;
  readonly seed: number;
  /** A team takes part with so many weeks, this mean of finishes a week and this share of weeks with one. */
  readonly least: { readonly weeks: number; readonly mean: number; readonly activeShare: number };
  readonly methods: readonly ThroughputMethod[];
}

/** The published walk: 60 weeks, 26 before the first forecast, one every 4 weeks, 4 and 8 weeks ahead. */
export const BACKTEST_PLAN: BacktestPlan = {
  horizons: [4, 8],
  warmUp: 26,
  every: 4,
  trials: 1_000,
  seed: 1,
  least: { weeks: 60, mean: 1, activeShare: 0.5 },
  methods: METHODS,
};

/** One method at one horizon: errors divided by the team's mean actual, then everything averaged over teams. */
export interface BacktestRow {
  readonly method: string;
  readonly horizon: number;
  readonly teams: number;
  readonly forecasts: number;
  readonly wMAE: number;
  readonly nCRPS: number;
  /** How often the actual reaches what was promised with 85 % confidence; null for a method without range. */
  readonly c85: number | null;
  /** How often the actual lies inside the 10 to 90 % range; null for a method without range. */
  readonly c80i: number | null;
}

/** The outcome of a walk: who took part, who did not and why, and the scores. */
export interface BacktestReport {
  readonly used: readonly string[];
  readonly leftOut: readonly { readonly team: string; readonly why: string }[];
  readonly rows: readonly BacktestRow[];
}

/** Walks through each team's past with only the weeks before each forecast in hand, and scores every method. */
export function backtest(teams: readonly BacktestTeam[], plan: BacktestPlan = BACKTEST_PLAN): BacktestReport {
  const histories = teams.map(({ team, days }) => ({ team, weeks: wholeHistory(days) }));
  const judged = histories.map(({ team, weeks }) => ({ team, weeks, why: tooLittle(weeks, plan) }));
  const used = judged.filter((one) => one.why === null);
  const rows = plan.methods.flatMap((method) =>
    plan.horizons.map((horizon) => {
      const perTeam = used.map(({ weeks }) => walk(weeks, method, horizon, plan)).filter((scores) => scores.length > 0);
      return summary(method, horizon, perTeam);
    }),
  );
  return {
    used: used.map(({ team }) => team),
    leftOut: judged.flatMap(({ team, why }) => (why === null ? [] : { team, why })),
    rows,
  };
}

/** The whole weeks of a record of finishes that ends with its last finish. */
export function wholeHistory(days: readonly DayCount[]): readonly HistoryWeek[] {
  const last = days.reduce((latest, { on, count }) => (count > 0 && on > latest ? on : latest), '');
  // The day after the last one: a last week that ends on its Sunday is whole.
  return last === '' ? [] : wholeWeeksFromDays(days, addDays(last, 1));
}

function tooLittle(weeks: readonly HistoryWeek[], { least, warmUp, horizons }: BacktestPlan): string | null {
  const needed = Math.max(least.weeks, warmUp + Math.max(...horizons));
  if (weeks.length < needed) return `${weeks.length} whole weeks of ${needed}`;
  const mean = weeks.reduce((sum, { done }) => sum + done, 0) / weeks.length;
  if (mean < least.mean) return `${mean.toFixed(2)} finished a week of ${least.mean}`;
  const active = weeks.filter(({ done }) => done > 0).length / weeks.length;
  if (active < least.activeShare)
    return `${Math.round(active * 100)} % of the weeks with a finish of ${least.activeShare * 100} %`;
  return null;
}

function walk(
  weeks: readonly HistoryWeek[],
  method: ThroughputMethod,
  horizon: number,
  plan: BacktestPlan,
): ForecastScore[] {
  const scores: ForecastScore[] = [];
  for (let origin = plan.warmUp; origin + horizon <= weeks.length; origin += plan.every) {
    const actual = weeks.slice(origin, origin + horizon).reduce((sum, { done }) => sum + done, 0);
    scores.push(scoreCounts(method.sample(weeks.slice(0, origin), horizon, plan.seed + origin, plan.trials), actual));
  }
  return scores;
}

function summary(
  method: ThroughputMethod,
  horizon: number,
  perTeam: readonly (readonly ForecastScore[])[],
): BacktestRow {
  const meanOver = (value: (scores: readonly ForecastScore[]) => number) => mean(perTeam.map(value));
  const relative = (pick: (score: ForecastScore) => number) =>
    meanOver((scores) => mean(scores.map(pick)) / mean(scores.map(({ actual }) => actual)));
  const shareOf = (holds: (score: ForecastScore) => boolean) =>
    meanOver((scores) => scores.filter(holds).length / scores.length);
  return {
    method: method.name,
    horizon,
    teams: perTeam.length,
    forecasts: perTeam.reduce((sum, scores) => sum + scores.length, 0),
    wMAE: relative(({ error }) => error),
    nCRPS: relative((score) => score.crps),
    c85: method.ranged ? shareOf(({ reached85 }) => reached85) : null,
    c80i: method.ranged ? shareOf(({ inside80 }) => inside80) : null,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
