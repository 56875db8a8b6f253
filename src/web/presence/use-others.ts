import { useCallback, useContext, useSyncExternalStore } from 'react';
import { ClientContext, useRows } from '../client/hooks.ts';
import type { Other } from '../client/others.ts';
import { useWorkspaceHere } from '../here/here.tsx';
import type { Face } from '../parts/faces.tsx';

const nobody: readonly Other[] = [];

/** Who is at a record, the reader too; the same list until it differs. */
export function useOthersAt(id: string): readonly Other[] {
  const client = useContext(ClientContext);
  const watch = useCallback(
    (changed: () => void) => client?.others.watch(id, changed) ?? (() => undefined),
    [client, id],
  );
  return useSyncExternalStore(watch, () => client?.others.at(id) ?? nobody);
}

/** The others among them who still belong to the workspace, each once, by name. */
export function useFaces(all: readonly Other[]): readonly Face[] {
  const { member: me } = useWorkspaceHere();
  const members = useRows({
    kind: 'member',
    key: 'active, by name',
    where: (row) => row.state === 'active',
    compare: (a, b) => a.name.localeCompare(b.name),
  });
  return members.flatMap(({ id, name }) => {
    const hows = all.filter(({ member }) => member === id && id !== me.id).map(({ how }) => how);
    return hows.length > 0 ? [{ id, name, writes: hows.includes('edits') }] : [];
  });
}
