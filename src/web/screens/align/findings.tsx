import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { PromiseVsForecast } from '../../parts/promise-vs-forecast.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayChance } from '../feature/forecast-words.ts';
import { FindingCard } from './finding-card.tsx';
import { Settle } from './settle.tsx';
import type { FindingLine, useFindings } from './use-findings.ts';

/** What disagrees, each with its numbers, whose it is, and what settles it. */
export function Findings({ findings }: { findings: ReturnType<typeof useFindings> }) {
  const { lines, error, loading, again } = findings;
  if (error && !lines)
    return <ErrorState title="The findings could not be read" says={error.message} onRetry={again} />;
  if (!lines) return loading ? <Skeleton says="the findings" /> : null;
  if (lines.length === 0)
    return (
      <EmptyState
        title="Nothing disagrees"
        says="When a forecast lies past a promise, work has no reason, a claim loses its story or a question waits, it stands here with its evidence, with the person whose it is, and with what would settle it."
      />
    );
  return (
    <ul className="findings">
      {lines.map((line) => (
        <li key={line.finding.key}>
          {line.past ? (
            <FindingCard
              line={line}
              evidence={<PastEvidence past={line.past} yours={line.yours} />}
              settle={<Settle line={line.past} />}
            />
          ) : (
            <FindingCard line={line} />
          )}
        </li>
      ))}
    </ul>
  );
}

const count = new Intl.NumberFormat('en');

/** A promise beside its forecast, in numbers. */
function PastEvidence({ past: { evidence }, yours }: { past: NonNullable<FindingLine['past']>; yours: boolean }) {
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

function sampleSays({ items, weeks }: NonNullable<FindingLine['past']>['evidence']['sample']): string {
  return `From ${count.format(items)} finished stories in ${count.format(weeks)} weeks.`;
}
