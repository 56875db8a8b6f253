import { Button } from '../../parts/button.tsx';

interface OlderFeedbackProps {
  loading: boolean;
  /** Why the next page is not there. */
  problem: string | undefined;
  onRetry: () => void;
}

/** Under the rows while older feedback is on its way, or where it could not be read. */
export function OlderFeedback({ loading, problem, onRetry }: OlderFeedbackProps) {
  if (!loading && !problem) return null;
  return (
    <div className="triage-more meta" role="status">
      {problem ? `Older feedback could not be read. ${problem} ` : 'Reading older feedback…'}
      {problem && (
        <Button kind="quiet" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
