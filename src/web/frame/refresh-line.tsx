import { useCallback, useSyncExternalStore } from 'react';
import { useWorkspaceClient } from '../client/hooks.ts';

/** A thin line under the header while what is shown is being read anew, once that takes longer than a moment. */
export function RefreshLine() {
  const { asks } = useWorkspaceClient();
  const isRefreshing = useSyncExternalStore(
    useCallback((listener: () => void) => asks.watchRefreshing(listener), [asks]),
    () => asks.isRefreshing,
  );
  return <div className="refresh">{isRefreshing && <div className="refresh-line" aria-hidden data-print="no" />}</div>;
}
