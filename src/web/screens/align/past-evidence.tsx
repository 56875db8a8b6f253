import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { PromiseVsForecast } from '../../parts/promise-vs-forecast.tsx';
import { sayChance } from '../feature/forecast-words.ts';
import type { FindingLine } from './use-findings.ts';

type Past = NonNullable<FindingLine['past']>;

const count = new Intl.NumberFormat('en');

/** A promise beside its forecast, in numbers. */
export function PastEvidence({ past: { evidence }, yours }: { past: Past; yours: boolean }) {
  const { today } = useHere();
  const stories = evidence.openStories === 1 ? '1 open story' : `${count.format(evidence.openStories)} open stories`;
  return (
    <>
      {evidence.p50 && evidence.p85 && evidence.p95 ? (
        <PromiseVsForecast
          today={today}
          promised={evidence.promised}
          yours={yours}
          forecast={{
            p50: evidence.p50,
            p85: evidence.p85,
            p95: evidence.p95,
            sample: sampleSays(evidence.sample),
          }}
        />
      ) : (
        <p>Promised for {sayDay(evidence.promised, today)}; with the present order it is not done within five years.</p>
      )}
      <p>
        The chance to be done by {sayDay(evidence.promised, today)} is {sayChance(evidence.chance)}. It has {stories},
        the last one in place {count.format(evidence.position)} of the team’s order.
      </p>
    </>
  );
}

function sampleSays({ items, weeks }: Past['evidence']['sample']): string {
  return `From ${count.format(items)} finished stories in ${count.format(weeks)} weeks.`;
}
