import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { LogItem } from '../align/log-item.tsx';
import { useLog } from '../align/use-log.ts';

/** Everything that happened to a story, newest first, each with the way to take it back. */
export function StoryHistory({ story }: { story: Row<'story'> }) {
  const { first, lines, next, more, busy, wrong } = useLog({ record: story.id, limit: 10 });
  const { workspace } = useHere();
  const moment = useToday();
  const now = Date.parse(workspace.clock ?? moment);
  return (
    <section className="story-part" aria-label="History">
      <h2>History</h2>
      {first.loading && !first.data && <Skeleton says="the history" rows={3} />}
      {first.error && !first.data && (
        <ErrorState title="The history could not be read" says={first.error.message} onRetry={first.again} />
      )}
      <ol>
        {lines.map((line) => (
          <LogItem key={`${line.actor} ${line.command}`} line={line} now={now} of={story.id} />
        ))}
      </ol>
      {wrong && <p role="alert">{wrong}</p>}
      {next !== null && (
        <div>
          <Button busy={busy} onClick={() => void more()}>
            Show older
          </Button>
        </div>
      )}
    </section>
  );
}
