import { useCallback } from 'react';
import { useWorkspaceClient } from '../../client/hooks.ts';

/** What an objective or a release is called: `O-1 Inspections finished on site`. */
export function useNamed() {
  const { store } = useWorkspaceClient();
  return useCallback(
    (kind: 'objective' | 'release', id: string): string => {
      if (kind === 'objective') {
        const row = store.row('objective', id);
        return row ? `${row.short} ${row.title}` : 'an objective that is gone';
      }
      const row = store.row('release', id);
      return row ? `${row.short} ${row.name}` : 'a release that is gone';
    },
    [store],
  );
}
