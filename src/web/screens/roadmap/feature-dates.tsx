import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Need } from '../../parts/needs-you.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';

/** What was promised beside what is forecast, in a line: never made into one. */
export function FeatureDates({ facts: { promise, forecast, late } }: { facts: FeatureFacts }) {
  const { today, decides } = useHere();
  const yours = decides('promise') || decides('order');
  const promised = promise && (
    <time dateTime={promise.dueOn} title={`${sayDayInFull(promise.dueOn)}, to ${promise.toWhom}`}>
      promised {sayDay(promise.dueOn, today)}
    </time>
  );
  const likely =
    forecast?.kind === 'forecast' && forecast.p85 ? (
      <time dateTime={forecast.p85} title={sayDayInFull(forecast.p85)}>
        85% by {sayDay(forecast.p85, today)}
      </time>
    ) : forecast?.kind === 'done' ? (
      <span>all stories done</span>
    ) : forecast?.kind === 'none' ? (
      <span>not enough history</span>
    ) : undefined;
  if (!promised && !likely) return null;
  return (
    <span className="feature-dates meta">
      {promised}
      {promised && likely && ' · '}
      {late && likely ? <Need yours={yours}>{likely}</Need> : likely}
    </span>
  );
}
