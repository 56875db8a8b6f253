import { addDays, type CivilDate, daysBetween } from '#lib/civil-date';
import { type Crossings, quantileDays, sharesDoneBy } from './crossings.ts';

const SHARES = [0.5, 0.85, 0.95];

/** Dates by which it is done with 50, 85 and 95 % chance; null where that lies beyond the horizon. */
export interface ForecastDates {
  readonly p50: CivilDate | null;
  readonly p85: CivilDate | null;
  readonly p95: CivilDate | null;
}

/** The chance that everything asked is done by the end of a date, from 0 to 1. */
export interface ChanceByDate {
  readonly date: CivilDate;
  readonly chance: number;
}

/** Reads a simulation as dates: its first day is the day after today. */
export function readPositions(crossed: Crossings, today: CivilDate) {
  const [day50, day85, day95] = quantileDays(crossed, SHARES);
  const indexOf = new Map(Array.from(crossed.positions, (position, index) => [position, index]));
  const dateOf = (days: Int32Array | undefined, index: number) => {
    const day = days?.[index] ?? -1;
    return day < 0 ? null : addDays(today, day + 1);
  };
  return {
    dates(position: number): ForecastDates {
      const index = indexOf.get(position) ?? -1;
      return { p50: dateOf(day50, index), p85: dateOf(day85, index), p95: dateOf(day95, index) };
    },
    chances(position: number, dates: readonly CivilDate[]): ChanceByDate[] {
      const index = indexOf.get(position);
      if (index === undefined || dates.length === 0) return [];
      const shares = sharesDoneBy(crossed, index);
      return dates.map((date) => {
        const day = Math.min(daysBetween(today, date), shares.length) - 1;
        return { date, chance: shares[day] ?? 0 };
      });
    },
  };
}
