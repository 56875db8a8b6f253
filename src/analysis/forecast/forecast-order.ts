import { addDays, type CivilDate, weekday, weekOf } from '#lib/civil-date';
import { makeRandom } from '#lib/random';
import { completionOrder, type OpenStory } from './completion-order.ts';
import { crossings } from './crossings.ts';
import { type HistorySample, judgeHistory, type MissingHistory, sampleOf, type ThinHistory } from './enough-history.ts';
import type { TeamHistory } from './history.ts';
import { type ChanceByDate, type ForecastDates, readPositions } from './position-dates.ts';
import { type ForecastSettings, SETTINGS } from './settings.ts';
import { weekPaths } from './week-paths.ts';
import { dayOfStretch } from './weekday-shares.ts';

/** Weeks that are simulated: five years. What lies beyond is said to lie beyond, never shown as a date. */
export const HORIZON_WEEKS = 261;
/** Trials of a forecast unless another number is asked for. */
export const USUAL_TRIALS = 10_000;
const MOST_TRIALS = 1_000_000;
const STRETCH_STEPS = 64;

/** A feature whose dates are asked for. */
export interface AskedFeature {
  readonly id: string;
  /** Stories of the feature that are already done, or anything above zero when there are some. */
  readonly doneStories: number;
  /** Dates, such as a promise or a deadline, for which the chance to be done by then is asked. */
  readonly dates?: readonly CivilDate[];
}

/** The question: one team's open backlog in rank order, and what its history is. */
export interface OrderQuestion {
  readonly today: CivilDate;
  readonly seed: number;
  readonly history: TeamHistory;
  readonly backlog: readonly OpenStory[];
  readonly features: readonly AskedFeature[];
  /** How many features the team works on at a time; null or absent when the backlog's order says it all. */
  readonly featureLimit?: number | null;
  /** Whether each story's own dates are asked as well. */
  readonly stories?: boolean;
  readonly trials?: number;
  readonly settings?: ForecastSettings;
}

/** What a forecast rests on: with the same history, backlog and seed it can be made again. */
export interface ForecastBasis {
  readonly madeOn: CivilDate;
  readonly seed: number;
  readonly trials: number;
  readonly sample: HistorySample;
  readonly warning: ThinHistory | null;
  /** False when scope growth is not recorded, so that the dates know of none. */
  readonly growthIncluded: boolean;
  /** The last day that was simulated. */
  readonly horizon: CivilDate;
}

/** When a feature will be done: a fact, nothing to forecast, not enough history, or dates. */
export type FeatureForecast =
  | { readonly kind: 'done'; readonly featureId: string }
  | { readonly kind: 'no-stories'; readonly featureId: string }
  | { readonly kind: 'none'; readonly featureId: string; readonly missing: MissingHistory }
  | ({
      readonly kind: 'forecast';
      readonly featureId: string;
      /** Open stories of the feature, and of the whole backlog up to its last one. */
      readonly openStories: number;
      readonly position: number;
      readonly chances: readonly ChanceByDate[];
    } & ForecastDates &
      ForecastBasis);

/** When one story will be done, as position `position` of the order. */
export interface StoryForecast extends ForecastDates {
  readonly storyId: string;
  readonly position: number;
}

/** The answer for a whole backlog. */
export type OrderForecast =
  | { readonly kind: 'none'; readonly missing: MissingHistory; readonly features: readonly FeatureForecast[] }
  | ({
      readonly kind: 'forecast';
      readonly features: readonly FeatureForecast[];
      readonly stories: readonly StoryForecast[];
    } & ForecastBasis);

/** Forecasts the features and stories of one team's ordered backlog; the same question always has the same answer. */
export function forecastOrder(question: OrderQuestion): OrderForecast {
  check(question);
  const { history, today, seed, backlog } = question;
  const order = completionOrder(backlog, question.featureLimit ?? null);
  const last = lastPositions(order);
  const verdict = judgeHistory(history);
  if (!verdict.enough) {
    const { missing } = verdict;
    const features = question.features.map((feature) =>
      last.has(feature.id) ? { kind: 'none' as const, featureId: feature.id, missing } : unworked(feature),
    );
    return { kind: 'none', missing, features };
  }

  const settings = question.settings ?? SETTINGS;
  const trials = question.trials ?? USUAL_TRIALS;
  const basis: ForecastBasis = {
    madeOn: today,
    seed,
    trials,
    sample: sampleOf(history, settings.historyWeeks),
    warning: verdict.thin,
    growthIncluded: history.scopeRecorded,
    horizon: addDays(today, HORIZON_WEEKS * 7),
  };
  const random = makeRandom(seed);
  const crossed = crossings(
    {
      positions: askedPositions(question, order.length, last),
      growsOver: knownInHistory(order, today),
      trials,
      weeks: HORIZON_WEEKS,
      dayOfStretch: dayOfStretch(history.weekdays, weekday(addDays(today, 1)), STRETCH_STEPS),
    },
    weekPaths(history.weeks, random, settings, weekday(today) / 7),
    random,
  );
  const read = readPositions(crossed, today);
  const features = question.features.map((feature): FeatureForecast => {
    const end = last.get(feature.id);
    if (!end) return unworked(feature);
    return {
      kind: 'forecast',
      featureId: feature.id,
      openStories: end.stories,
      position: end.position,
      chances: read.chances(end.position, feature.dates ?? []),
      ...read.dates(end.position),
      ...basis,
    };
  });
  const stories = question.stories
    ? order.map((story, at) => ({ storyId: story.id, position: at + 1, ...read.dates(at + 1) }))
    : [];
  return { kind: 'forecast', features, stories, ...basis };
}

function check({ trials = USUAL_TRIALS, featureLimit, history, today }: OrderQuestion): void {
  if (!Number.isInteger(trials) || trials < 1 || trials > MOST_TRIALS) {
    throw new RangeError(`Trials are a whole number from 1 to ${MOST_TRIALS}, not ${trials}.`);
  }
  if (featureLimit != null && (!Number.isInteger(featureLimit) || featureLimit < 1)) {
    throw new RangeError(`The limit of features at a time is a whole number from 1, not ${featureLimit}.`);
  }
  if (history.asOf > today) throw new RangeError(`The history goes up to ${history.asOf}, after today, ${today}.`);
}

/** What can be said of a feature without open stories. */
function unworked({ id, doneStories }: AskedFeature): FeatureForecast {
  return { kind: doneStories > 0 ? 'done' : 'no-stories', featureId: id };
}

/**
 * Growth of the past fell on the backlog as the history knows it, which ends with the last whole week. Stories written
 * since take no share of it from those before them: what is put at the end changes nothing above it.
 */
function knownInHistory(order: readonly OpenStory[], today: CivilDate): number {
  const monday = weekOf(today);
  return order.filter(({ createdOn }) => !createdOn || createdOn < monday).length;
}

function lastPositions(order: readonly OpenStory[]): Map<string, { position: number; stories: number }> {
  const last = new Map<string, { position: number; stories: number }>();
  order.forEach(({ featureId }, at) => {
    if (featureId === null) return;
    last.set(featureId, { position: at + 1, stories: (last.get(featureId)?.stories ?? 0) + 1 });
  });
  return last;
}

function askedPositions(
  question: OrderQuestion,
  backlog: number,
  last: ReadonlyMap<string, { readonly position: number }>,
): Int32Array {
  if (question.stories) return Int32Array.from({ length: backlog }, (_, at) => at + 1);
  const ends = question.features.flatMap((feature) => last.get(feature.id)?.position ?? []);
  return Int32Array.from(new Set(ends)).sort();
}
