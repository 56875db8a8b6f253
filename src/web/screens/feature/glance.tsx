import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { ForecastDay } from './forecast-day.tsx';
import type { FeatureFacts } from './use-facts.ts';

/** On a phone under the title: where a feature stands, what was promised and what its history says. */
export function Glance({ facts: { feature, promise, forecast, done, stories } }: { facts: FeatureFacts }) {
  const { today } = useHere();
  return (
    <p className="feature-glance">
      {feature.stage}
      {stories > 0 && ` · ${done} of ${stories} done`} ·{' '}
      {promise ? `promised ${sayDay(promise.dueOn, today)}` : 'nothing promised'}
      {forecast?.kind === 'forecast' && (
        <>
          {' '}
          · 85% by <ForecastDay forecast={forecast} />
        </>
      )}
    </p>
  );
}
