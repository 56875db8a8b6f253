import { DepartedState } from '../../act/departed-state.tsx';
import { useWorkspaceClient } from '../../client/hooks.ts';
import type { Reason } from '../../client/outbox.ts';
import { useHere } from '../../here/here.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useNoComment } from '../conversation/use-no-comment.ts';

interface NoFeatureProps {
  short: string;
  /** Its row is there, and what hangs on it is not: it stands under the feature's own heading. */
  isKnown: boolean;
  /** How the asking for it goes. */
  asked: { error?: Reason | undefined; loading: boolean; again: () => void };
}

/** What stands where a feature is still read, is not there, or could not be read. */
export function NoFeature({ short, isKnown, asked: { error, loading, again } }: NoFeatureProps) {
  const { at, product } = useHere();
  const { store } = useWorkspaceClient();
  const gone = store.departed('feature', (row) => row.short === short && row.productId === product.id);
  useNoComment('There is nothing here to comment on.', !isKnown);
  if (loading) return <Skeleton says="the feature" rows={10} />;
  if (error && error.code !== 'not-found')
    return (
      <ErrorState
        title={isKnown ? 'The feature could not be read wholly' : 'The feature could not be read'}
        says={error.message}
        onRetry={again}
        request={error.requestId}
      />
    );
  if (gone)
    return (
      <DepartedState
        name={`${short} ${gone.row.title}`}
        gone={gone}
        way={<a href={at('roadmap')}>Go to the roadmap</a>}
      />
    );
  return (
    <EmptyState
      title={`There is no feature ${short} here`}
      says="It may belong to another product, or whoever raised it took it back."
      action={<a href={at('roadmap')}>Go to the roadmap</a>}
    />
  );
}
