import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { LogItem } from '../align/log-item.tsx';
import { useLog } from '../align/use-log.ts';

/** What happened to the feature, newest first, each with the way to take it back. */
export function FeatureHistory({ feature }: { feature: string }) {
  const { workspace } = useHere();
  const moment = useToday();
  const { first, lines, next, more, busy, wrong } = useLog({ record: feature, limit: 8 });
  return (
    <section className="feature-history" aria-labelledby="feature-history">
      <h2 id="feature-history">History</h2>
      {first.loading && <Skeleton says="the history" rows={3} />}
      {first.error && !first.data && (
        <ErrorState title="The history could not be read" says={first.error.message} onRetry={first.again} />
      )}
      <ol>
        {lines.map((line) => (
          <LogItem
            key={`${line.actor} ${line.command}`}
            line={line}
            now={Date.parse(workspace.clock ?? moment)}
            of={feature}
          />
        ))}
      </ol>
      {wrong && <p role="alert">{wrong}</p>}
      {next !== null && (
        <div>
          <Button kind="quiet" busy={busy} onClick={() => void more()}>
            Show older
          </Button>
        </div>
      )}
    </section>
  );
}
