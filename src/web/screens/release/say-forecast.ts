import type { OutputOf } from '../../client/shapes.ts';
import { sayDay } from '../../parts/day.ts';

/** When all of a release would be done. */
export type Forecast = OutputOf<'release.get'>['forecast'];

/** When all would be done, in a line: `85% by 16 Jan, even odds by 19 Dec`. */
export function sayForecast(forecast: Forecast, today: string): string {
  if (forecast.kind === 'unknown') return 'not known yet';
  if (forecast.kind !== 'dates') return forecast.kind === 'done' ? 'all is done' : 'nothing is in it';
  const { p50, p85 } = forecast;
  const even = p50 === null ? 'even odds past five years' : `even odds by ${sayDay(p50, today)}`;
  return `${p85 === null ? '85% past five years' : `85% by ${sayDay(p85, today)}`}, ${even}`;
}

/** True where the 85 % date lies past the day. */
export function isPast(forecast: Forecast, day: string | null): boolean {
  return day !== null && forecast.kind === 'dates' && (forecast.p85 === null || forecast.p85 > day);
}
