import type { FeatureForecast } from '#analysis/forecast/forecast-order';
import type { FieldsOf } from '#domain/records';
import type { CivilDate } from '#lib/civil-date';

/** When all of a release would be done: nothing is in it, all is done, some of it cannot be told, or the dates of its latest feature. */
export type ReleaseForecast =
  | { kind: 'empty' | 'done' }
  | { kind: 'unknown'; features: string[] }
  | { kind: 'dates'; p50: CivilDate | null; p85: CivilDate | null };

type InRelease = { id: string } & Pick<FieldsOf<'feature'>, 'stage'>;

const over: readonly string[] = ['shipped', 'measured', 'retired'];

/**
 * When a release would be done, by the forecasts of its features: as late as the latest of them, at even odds and at
 * 85 %. A date beyond what is simulated is null and later than all.
 */
export function releaseForecast(
  features: readonly InRelease[],
  forecastOf: (feature: string) => FeatureForecast | undefined,
): ReleaseForecast {
  if (features.length === 0) return { kind: 'empty' };
  const open = features
    .filter(({ stage }) => !over.includes(stage))
    .map(({ id }) => ({ id, forecast: forecastOf(id) }))
    .filter(({ forecast }) => forecast?.kind !== 'done');
  if (open.length === 0) return { kind: 'done' };
  const untold = open.filter(({ forecast }) => forecast?.kind !== 'forecast').map(({ id }) => id);
  if (untold.length > 0) return { kind: 'unknown', features: untold };
  const dated = open.flatMap(({ forecast }) => (forecast?.kind === 'forecast' ? [forecast] : []));
  return { kind: 'dates', p50: latest(dated.map(({ p50 }) => p50)), p85: latest(dated.map(({ p85 }) => p85)) };
}

function latest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  return dates.reduce((late, date) => (late === null || date === null ? null : date > late ? date : late));
}
