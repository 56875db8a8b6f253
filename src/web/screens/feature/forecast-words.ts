import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { MissingHistory } from '#analysis/forecast/enough-history';
import { thinInWords } from '#analysis/forecast/in-words';
import { sayDay, saySpan } from '../../parts/day.ts';
import { sayCount } from './say-count.ts';

type Dates = Extract<PromisedForecast, { kind: 'forecast' }>;

const list = new Intl.ListFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent' });

/** What is missing for a forecast, to stand after a colon. */
export function sayMissing({ items, weeks, old }: MissingHistory, today: string): string {
  return list.format(
    [
      items && `${items.have} of ${items.needed} finished stories`,
      weeks && `${weeks.have} of ${weeks.needed} weeks in which one was finished`,
      old && `the last story was finished on ${sayDay(old.lastFinishedOn, today)}, ${old.weeks} weeks ago`,
    ].filter((part) => part !== undefined),
  );
}

/** Which history the dates rest on. */
export function saySample({ sample }: Dates, today: string): string {
  const weeks = sayCount(sample.weeks, 'week', 'weeks');
  return `From ${sayCount(sample.items, 'finished story', 'finished stories')}, ${sayDay(sample.from, today)} to ${sayDay(sample.to, today)} (${weeks}).`;
}

/** What a reader should know before they rely on the dates. */
export function sayCautions(forecast: Dates, today: string): string[] {
  const age = forecast.sample.to < today ? saySpan(forecast.sample.to, today) : undefined;
  return [
    forecast.warning ? thinInWords(forecast.warning) : undefined,
    age ? `The history ends ${age} before today.` : undefined,
    forecast.growthIncluded ? undefined : 'Stories that come in later are not counted yet.',
    forecast.madeOn < today ? `Computed on ${sayDay(forecast.madeOn, today)}.` : undefined,
  ].filter((part) => part !== undefined);
}

/** A chance as people say it: never nought and never certain. */
export function sayChance(chance: number): string {
  if (chance < 0.01) return 'less than 1%';
  return chance > 0.99 ? 'more than 99%' : percent.format(chance);
}
