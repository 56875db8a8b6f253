import { Button } from '../../parts/button.tsx';

/** Under the rows where older feedback could not be read; those that are here stay. */
export function OlderFeedback({ problem, onRetry }: { problem: string | undefined; onRetry: () => void }) {
  if (!problem) return null;
  return (
    <div className="triage-more meta" role="status">
      Older feedback could not be read. {problem}
      <Button kind="quiet" onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}
