import { useCallback, useSyncExternalStore } from 'react';
import { useWorkspaceClient } from '../../client/hooks.ts';

/** The criteria written for a story that the server has not answered yet, over reloads too. */
export function useWaitingCriteria(story: string): readonly string[] {
  const { client } = useWorkspaceClient();
  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.waiting,
  );
  return waiting.flatMap(({ name, input }) => {
    if (name !== 'criterion.add' || typeof input !== 'object' || input === null) return [];
    const given = input as { story?: unknown; text?: unknown };
    return given.story === story && typeof given.text === 'string' ? [given.text] : [];
  });
}
