import { addDays, type CivilDate, weekday } from '#lib/civil-date';
import { makeRandom, type Random } from '#lib/random';

/** A made-up team: what it finished in 90 days before `today`, and what it goes on to finish. */
export interface SyntheticTeam {
  readonly today: CivilDate;
  readonly finished: readonly { readonly finishedOn: CivilDate }[];
  /** Finishes per day from the day after `today`. */
  readonly future: readonly number[];
}

const KNOWN_DAYS = 90;
const FUTURE_DAYS = 1_500;
const FIRST_MONDAY = '2026-01-05';

type Pace = (day: number, weekend: boolean, random: Random) => number;

/** Each kind gives the pace of a day relative to the team's own, from day 0 of the history on. */
export const KINDS: Readonly<Record<string, (random: Random) => Pace>> = {
  steady: () => () => 1,
  weekends: () => (_, weekend) => (weekend ? 0 : 1.4),
  'vacation dip': (random) => {
    const from = 20 + Math.floor(random.unit() * 50);
    return (day, weekend) => (weekend ? 0 : day >= from && day < from + 14 ? 0.1 : 1.2);
  },
  bursty: () => (_, weekend, random) => (weekend ? 0 : random.unit() < 0.12 ? 8 : 0.15),
  falling: () => (day, weekend) => (weekend ? 0 : between(day, 1.6, 0.5)),
  'falling on and on': () => (day, weekend) =>
    weekend ? 0 : day < KNOWN_DAYS ? between(day, 1.6, 0.6) : Math.max(0.2, 0.6 - (0.4 * (day - KNOWN_DAYS)) / 90),
};

/** The numbered team of a kind: always the same one. */
export function syntheticTeam(kind: string, number: number): SyntheticTeam {
  const random = makeRandom(4711, number);
  const pace = KINDS[kind]?.(random);
  if (!pace) throw new RangeError(`No kind of history is called ${kind}.`);
  const own = 0.8 + random.unit() * 2.2;
  const start = addDays(FIRST_MONDAY, Math.floor(random.unit() * 7));
  const perDay = Array.from({ length: KNOWN_DAYS + FUTURE_DAYS }, (_, day) =>
    poisson(own * pace(day, weekday(addDays(start, day)) > 5, random), random),
  );
  return {
    today: addDays(start, KNOWN_DAYS - 1),
    finished: perDay
      .slice(0, KNOWN_DAYS)
      .flatMap((count, day) => Array.from({ length: count }, () => ({ finishedOn: addDays(start, day) }))),
    future: perDay.slice(KNOWN_DAYS),
  };
}

/** The date on which so many more items were finished; null when they never were. */
export function finishOf(team: SyntheticTeam, items: number): CivilDate | null {
  let left = items;
  for (const [day, count] of team.future.entries()) {
    left -= count;
    if (left <= 0) return addDays(team.today, day + 1);
  }
  return null;
}

function between(day: number, first: number, last: number): number {
  return first + (last - first) * Math.min(1, day / KNOWN_DAYS);
}

function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random.unit(); product > limit; product *= random.unit()) count++;
  return count;
}
