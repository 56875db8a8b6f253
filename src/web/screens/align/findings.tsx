import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { sayDay } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { PromiseVsForecast } from '../../parts/promise-vs-forecast.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { sayChance } from '../feature/forecast-words.ts';
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
        says="When a forecast lies past what was promised, it stands here with its numbers, with the person whose it is, and with what would settle it."
      />
    );
  return (
    <ul className="findings">
      {lines.map((line) => (
        <li key={line.finding.key}>
          <FindingCard line={line} />
        </li>
      ))}
    </ul>
  );
}

const list = new Intl.ListFormat('en', { type: 'disjunction' });
const count = new Intl.NumberFormat('en');

function FindingCard({ line }: { line: FindingLine }) {
  const { feature, promise, evidence, yours, whose, finding } = line;
  const { today, at, product, workspace } = useHere();
  const moment = useToday();
  const now = Date.parse(workspace.clock ?? moment);
  const both = yours && whose.length > 0;
  const stories = evidence.openStories === 1 ? '1 open story' : `${count.format(evidence.openStories)} open stories`;
  return (
    <NeedsYou
      title={both ? `Needs you and ${list.format(whose)}` : 'Needs you'}
      waitsFor={yours ? undefined : list.format(whose) || 'whoever decides promises or the order'}
      says={
        <div className="finding">
          <h3>
            <a href={at(`features/${feature.short}`)} dir="auto">
              <span className="id">{feature.short}</span> {feature.title}
            </a>
            : the forecast lies past the promise to <span dir="auto">{promise.toWhom}</span>
          </h3>
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
            <p>
              Promised for {sayDay(evidence.promised, today)}; with the present order it is not done within five years.
            </p>
          )}
          <p>
            The chance to be done by {sayDay(evidence.promised, today)} is {sayChance(evidence.chance)}. It has{' '}
            {stories}, the last one in place {count.format(evidence.position)} of the team’s order.
          </p>
        </div>
      }
      meta={
        <time dateTime={finding.since} title={sayMomentInFull(finding.since, product.timeZone)}>
          Noticed {sayMoment(finding.since, now)}
        </time>
      }
      actions={<Settle line={line} />}
    />
  );
}

function sampleSays({ items, weeks }: FindingLine['evidence']['sample']): string {
  return `From ${count.format(items)} finished stories in ${count.format(weeks)} weeks.`;
}
