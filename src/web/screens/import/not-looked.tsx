import type { useAsk } from '../../client/hooks.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';

interface NotLookedProps {
  look: Pick<ReturnType<typeof useAsk>, 'error' | 'again'> & { data: unknown };
  title?: string;
}

/** Stands where the look at a file would: while it is under way, and where the file does not allow it. */
export function NotLooked({ look: { data, error, again }, title = 'This file cannot be imported so' }: NotLookedProps) {
  if (error) return <ErrorState title={title} says={error.message} onRetry={again} request={error.requestId} />;
  return data === undefined ? <Skeleton says="the file" rows={10} /> : null;
}
