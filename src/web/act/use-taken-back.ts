import { useEffect, useRef } from 'react';
import type { Kind } from '#domain/records';
import { useWorkspaceClient } from '../client/hooks.ts';

/**
 * Calls back when an undo or a redo changes what a list shows of records of a kind, at the moment at which it shows: with
 * the ids of those that it leaves as `is` accepts.
 */
export function useTakenBack(
  kind: Kind,
  is: (fields: Record<string, unknown>) => boolean,
  onBack: (ids: readonly string[]) => void,
): void {
  const { undo } = useWorkspaceClient();
  const latest = useRef({ is, onBack });
  latest.current = { is, onBack };
  useEffect(
    () =>
      undo.watchAsked((turned) => {
        const back = turned.filter((one) => one.kind === kind && latest.current.is(one.before));
        if (back.length > 0) latest.current.onBack(back.map(({ id }) => id));
      }),
    [undo, kind],
  );
}
