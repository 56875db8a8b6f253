import type { CivilDate } from '#lib/civil-date';
import type { Finding } from './finding.ts';
import type { OpenPromise, PromisedForecast } from './promised-forecast.ts';

/** The numbers of a promise that the forecast lies past, and the commands that would settle it. */
export type PastPromise = {
  promise: string;
  toWhom: string;
  promised: CivilDate;
  /** Null where it lies beyond what is simulated. */
  p50: CivilDate | null;
  p85: CivilDate | null;
  p95: CivilDate | null;
  /** The chance to be done by the promised date. */
  chance: number;
  openStories: number;
  position: number;
  sample: { items: number; weeks: number; from: CivilDate; to: CivilDate };
  settledBy: readonly string[];
};

const settledBy = ['promise.move', 'story.move', 'story.cut', 'promise.withdraw'];

/**
 * The finding that an open promise lies before the date by which its feature is done with 85 % chance; undefined where it
 * does not, or where nothing can be forecast. It is for those who decide promises and those who order the stories.
 */
export function forecastPastPromise(
  promise: OpenPromise,
  forecast: PromisedForecast,
  deciders: { promise: readonly string[]; order: readonly string[] },
): Finding | undefined {
  if (forecast.kind !== 'forecast') return undefined;
  if (forecast.p85 !== null && forecast.p85 <= promise.dueOn) return undefined;
  const { p50, p85, p95, openStories, position, sample } = forecast;
  const evidence: PastPromise = {
    promise: promise.id,
    toWhom: promise.toWhom,
    promised: promise.dueOn,
    p50,
    p85,
    p95,
    chance: forecast.promises.find((known) => known.promise === promise.id)?.chance ?? 0,
    openStories,
    position,
    sample: { items: sample.items, weeks: sample.weeks, from: sample.from, to: sample.to },
    settledBy,
  };
  return {
    key: `forecast-past-promise ${promise.id}`,
    kind: 'forecast-past-promise',
    subjectKind: 'feature',
    subjectId: promise.featureId,
    evidence,
    roles: [...new Set([...deciders.promise, ...deciders.order])],
    members: [],
    since: null,
  };
}
