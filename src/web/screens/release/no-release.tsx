import type { Reason } from '../../client/outbox.ts';
import { useHere } from '../../here/here.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useNoComment } from '../conversation/use-no-comment.ts';

interface NoReleaseProps {
  short: string;
  /** Its row is there, and what hangs on it is not: it stands under the release's own heading. */
  isKnown: boolean;
  /** How the asking for it goes. */
  asked: { error?: Reason | undefined; loading: boolean; again: () => void };
}

/** What stands where a release is still read, is not there, or could not be read. */
export function NoRelease({ short, isKnown, asked: { error, loading, again } }: NoReleaseProps) {
  const { at } = useHere();
  useNoComment('There is nothing here to comment on.', !isKnown);
  if (loading) return <Skeleton says="the release" rows={10} />;
  if (error && error.code !== 'not-found')
    return (
      <ErrorState
        title={isKnown ? 'The release could not be read wholly' : 'The release could not be read'}
        says={error.message}
        onRetry={again}
        request={error.requestId}
      />
    );
  return (
    <EmptyState
      title={`There is no release ${short} here`}
      says="It may belong to another product, or somebody took back that it was planned."
      action={<a href={at('releases')}>Go to the releases</a>}
    />
  );
}
