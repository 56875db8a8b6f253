import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { sayDay } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { PromiseVsForecast } from '../../parts/promise-vs-forecast.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayChance } from '../feature/forecast-words.ts';
import { FindingMore } from './finding-more.tsx';
import { FindingRow } from './finding-row.tsx';
import { inGroups } from './groups.ts';
import { Settle } from './settle.tsx';
import type { FindingLine, useFindings } from './use-findings.ts';

const words = { open: anyWord };

/** What disagrees, a line each: opened, its numbers, whose it is, and what settles it. */
export function Findings({ findings }: { findings: ReturnType<typeof useFindings> }) {
  const { lines, error, loading, again } = findings;
  const [{ open }, setWords] = useQueryWords(words);
  useLineKeys({ group: 'Align', lines: '.finding-line', one: 'finding' });
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
    <div className="findings">
      <p className="meta">{sayYours(lines)}</p>
      {inGroups(lines).map((group) => (
        <section key={group.id} aria-labelledby={`findings-${group.id}`}>
          <h2 id={`findings-${group.id}`}>
            {group.says} <span className="meta">{count.format(group.lines.length)}</span>
          </h2>
          <ul>
            {group.lines.map((line) => {
              const { key } = line.finding;
              return (
                <FindingRow
                  key={key}
                  line={line}
                  open={key === open}
                  onToggle={() => setWords({ open: key === open ? undefined : key })}
                >
                  {line.past ? (
                    <FindingMore
                      line={line}
                      evidence={<PastEvidence past={line.past} yours={line.yours} />}
                      settle={<Settle line={line.past} />}
                    />
                  ) : (
                    <FindingMore line={line} />
                  )}
                </FindingRow>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}

const count = new Intl.NumberFormat('en');

/** How many are the reader's to settle, as the badge beside Align counts them. */
function sayYours(lines: readonly FindingLine[]): string {
  const yours = lines.filter(({ yours, finding }) => yours && finding.aside === null).length;
  if (yours === 0) return 'None of these is yours to settle.';
  return yours === lines.length
    ? 'All of these are yours to settle.'
    : `${count.format(yours)} of ${count.format(lines.length)} are yours to settle.`;
}

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
