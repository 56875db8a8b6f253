import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { FeatureFacts } from './use-facts.ts';

/** The day by which a feature is done with a chance of 85%; a dash where nobody can tell. */
export function ForecastDay({ forecast }: Pick<FeatureFacts, 'forecast'>) {
  const { today } = useHere();
  if (forecast?.kind !== 'forecast') return forecast?.kind === 'done' ? 'done' : '–';
  if (forecast.p85 === null) return 'past 5 years';
  return (
    <time dateTime={forecast.p85} title={sayDayInFull(forecast.p85)}>
      {sayDay(forecast.p85, today)}
    </time>
  );
}
