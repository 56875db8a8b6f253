import type { FeatureForecast } from '#analysis/forecast/forecast-order';
import type { CivilDate } from '#lib/civil-date';

/** An open promise, as far as forecasts judge it. */
export type OpenPromise = { id: string; featureId: string; toWhom: string; dueOn: CivilDate };

/** A feature's forecast as it is kept: which teams it waits for, and the chance of each open promise. */
export type PromisedForecast = FeatureForecast & {
  teams: readonly string[];
  promises: readonly { promise: string; dueOn: CivilDate; chance: number | null }[];
};

/** A feature's forecast with what it says of its open promises. */
export function withPromises(
  forecast: FeatureForecast,
  teams: readonly string[],
  promises: readonly OpenPromise[],
): PromisedForecast {
  const chanceBy = (date: CivilDate): number | null => {
    if (forecast.kind === 'done') return 1;
    if (forecast.kind !== 'forecast') return null;
    return forecast.chances.find((known) => known.date === date)?.chance ?? null;
  };
  const told = promises.map(({ id, dueOn }) => ({ promise: id, dueOn, chance: chanceBy(dueOn) }));
  if (forecast.kind !== 'forecast') return { ...forecast, teams, promises: told };
  const asked = new Set(promises.map(({ dueOn }) => dueOn));
  return { ...forecast, chances: forecast.chances.filter(({ date }) => asked.has(date)), teams, promises: told };
}
