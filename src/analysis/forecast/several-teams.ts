import { addDays, type CivilDate } from '#lib/civil-date';
import { type FeatureForecast, HORIZON_WEEKS } from './forecast-order.ts';

/** What one team says of a feature it has open stories of. */
export interface TeamSays {
  readonly team: string;
  readonly forecast: FeatureForecast;
}

type Dated = Extract<FeatureForecast, { kind: 'forecast' }>;

const DAILY = 182;

/** The dates for which the chances of a feature of several teams are asked: daily for half a year, then weekly. */
export function datesToAsk(today: CivilDate): CivilDate[] {
  const daily = Array.from({ length: DAILY }, (_, day) => addDays(today, day + 1));
  const weeks = HORIZON_WEEKS - DAILY / 7;
  return [...daily, ...Array.from({ length: weeks }, (_, week) => addDays(today, DAILY + 7 * (week + 1)))];
}

/**
 * The forecast of a feature that several teams have open stories of: all of them must finish, so its chance on a date is
 * the product of theirs (taken as independent), never the date of the latest team. One team without enough history leaves none.
 */
export function whenAllFinish(says: readonly TeamSays[]): FeatureForecast | undefined {
  const [first] = says;
  if (!first || says.length === 1) return first?.forecast;
  const unknown = says.find(({ forecast }) => forecast.kind !== 'forecast');
  if (unknown) return unknown.forecast;
  const dated = says.flatMap(({ forecast }) => (forecast.kind === 'forecast' ? [forecast] : []));
  const chances = [...new Set(dated.flatMap((one) => one.chances.map(({ date }) => date)))].sort().map((date) => ({
    date,
    chance: dated.reduce((all, one) => all * (one.chances.find((known) => known.date === date)?.chance ?? 0), 1),
  }));
  const by = (share: number) => chances.find(({ chance }) => chance >= share - 1e-9)?.date ?? null;
  const thinnest = dated.reduce((least, one) => (one.sample.items < least.sample.items ? one : least));
  return {
    ...thinnest,
    warning: dated.find((one) => one.warning)?.warning ?? null,
    growthIncluded: dated.every((one) => one.growthIncluded),
    openStories: sum(dated, (one) => one.openStories),
    position: Math.max(...dated.map((one) => one.position)),
    chances,
    p50: by(0.5),
    p85: by(0.85),
    p95: by(0.95),
  };
}

function sum(dated: readonly Dated[], of: (one: Dated) => number): number {
  return dated.reduce((total, one) => total + of(one), 0);
}
