import { sayDay } from '../../parts/day.ts';
import type { Timed } from './timeline-view.tsx';

/** The ends of a band: `50% 11 Dec · 95% 23 Dec`; what lies past what is computed is not said. */
export function sayBand({ p50, p95 }: { p50: string | null; p95: string | null }, today: string): string {
  return [p50 && `50% ${sayDay(p50, today)}`, p95 && `95% ${sayDay(p95, today)}`].filter(Boolean).join(' · ');
}

/** A row of the timeline in words, for whoever does not see it. */
export function sayRow({ facts: { feature, promise, forecast }, deadline }: Timed, today: string): string {
  const day = (date: string) => sayDay(date, today);
  const parts = [
    feature.windowStart || feature.windowEnd
      ? `Wanted from ${feature.windowStart ? day(feature.windowStart) : 'any day'} to ${feature.windowEnd ? day(feature.windowEnd) : 'any day'}.`
      : '',
    promise ? `Promised to ${promise.toWhom} for ${day(promise.dueOn)}.` : '',
    forecast?.kind === 'forecast'
      ? [
          forecast.p50 ? `50% chance by ${day(forecast.p50)}` : 'Even odds only after what is computed',
          forecast.p85 ? `85% by ${day(forecast.p85)}` : '',
          forecast.p95 ? `95% by ${day(forecast.p95)}` : '',
        ]
          .filter(Boolean)
          .join(', ')
          .concat('.')
      : '',
    deadline?.deadlineOn ? `The market’s deadline is ${day(deadline.deadlineOn)}.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
