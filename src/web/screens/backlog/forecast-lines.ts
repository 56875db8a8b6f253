import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import { missingInWords } from '#analysis/forecast/in-words';
import type { Row } from '#domain/records';
import { sayCount } from '../feature/say-count.ts';

/** One feature of a backlog beside its dates. */
export interface ForecastLine {
  feature: Row<'feature'>;
  /** The first story of it, counted from the top. */
  place: number;
  /** Its last story in the order: with that one it is done. */
  last: string;
  open: number;
  /** The nearest open promise. */
  promise: Row<'promise'> | undefined;
  forecast: PromisedForecast | undefined;
  /** The forecast's 85 % date lies past the promise. */
  late: boolean;
}

/** The features of a backlog in the order of their first stories, each with its promise and forecast. */
export function forecastLines(
  ordered: readonly Row<'story'>[],
  features: ReadonlyMap<string, Row<'feature'>>,
  promises: readonly Row<'promise'>[],
  forecasts: ReadonlyMap<string, PromisedForecast>,
): ForecastLine[] {
  const lines = new Map<string, ForecastLine>();
  const nearest = nearestOpen(promises);
  for (const [index, story] of ordered.entries()) {
    const feature = story.rank === null || story.featureId === null ? undefined : features.get(story.featureId);
    if (!feature) continue;
    const known = lines.get(feature.id);
    if (known) {
      known.open += 1;
      known.last = story.id;
      continue;
    }
    const promise = nearest.get(feature.id);
    const forecast = forecasts.get(feature.id);
    const late = isLate(promise, forecast);
    lines.set(feature.id, { feature, place: index + 1, last: story.id, open: 1, promise, forecast, late });
  }
  return [...lines.values()];
}

/** The open promise of each feature that is due first. */
function nearestOpen(promises: readonly Row<'promise'>[]): Map<string, Row<'promise'>> {
  const nearest = new Map<string, Row<'promise'>>();
  for (const promise of promises) {
    if (promise.state !== 'open') continue;
    const near = nearest.get(promise.featureId);
    if (!near || promise.dueOn < near.dueOn) nearest.set(promise.featureId, promise);
  }
  return nearest;
}

function isLate(promise: Row<'promise'> | undefined, forecast: PromisedForecast | undefined): boolean {
  if (!promise || forecast?.kind !== 'forecast') return false;
  return forecast.p85 === null || forecast.p85 > promise.dueOn;
}

/** Why there are no dates, once for the whole list; nothing where there are some, or nothing is known yet. */
export function whyNoDates(lines: readonly ForecastLine[]): string | undefined {
  if (lines.some(({ forecast }) => forecast?.kind === 'forecast')) return undefined;
  for (const { forecast } of lines) if (forecast?.kind === 'none') return missingInWords(forecast.missing);
  return undefined;
}

/** What the dates rest on: `From 41 finished stories in 12 weeks`; nothing without dates. */
export function sampleInWords(lines: readonly ForecastLine[]): string | undefined {
  for (const { forecast } of lines) {
    if (forecast?.kind !== 'forecast') continue;
    const { items, weeks } = forecast.sample;
    return `From ${sayCount(items, 'finished story', 'finished stories')} in ${sayCount(weeks, 'week', 'weeks')} of the team’s own history.`;
  }
  return undefined;
}

/** The lines to draw of many: the first of them, and as many again of which something just moved. */
export function linesInSight<L extends { feature: { id: string } }>(
  lines: readonly L[],
  moved: { has: (id: string) => boolean },
  most: number,
): readonly L[] {
  if (lines.length <= most) return lines;
  return lines.filter(({ feature }, at) => at < most || moved.has(feature.id)).slice(0, 2 * most);
}
