import { useState } from 'react';
import { useWorkspaceClient } from '../../client/hooks.ts';
import { useSayRecord } from '../../frame/say-record.ts';
import { useHere } from '../../here/here.tsx';
import { readLately } from '../../shell/lately.ts';

/** A record that is offered before anything is typed. */
export interface Latest {
  id: string;
  short: string;
  says: string;
  note: string | undefined;
}

/** What this person looked at last, and then what was made last in the product, as it stood when it was asked for. */
export function useLatest(most: number): readonly Latest[] {
  const { store } = useWorkspaceClient();
  const { member, product } = useHere();
  const sayRecord = useSayRecord();
  const [latest] = useState((): readonly Latest[] => {
    if (most === 0) return [];
    const looked = readLately(member.id).map((entry): [string, string] => {
      const [kind = '', id = ''] = entry.split(' ');
      return [kind, id];
    });
    const made: [string, string][] = [];
    for (const kind of ['feature', 'story'] as const)
      for (const row of store.all(kind)) if (row.productId === product.id) made.push([kind, row.id]);
    // Ids sort as they were given.
    made.sort(([, one], [, other]) => (one < other ? 1 : -1));
    const found = new Map<string, Latest>();
    for (const [kind, id] of [...looked, ...made]) {
      if (found.size === most) break;
      const record = sayRecord(kind, id);
      const [short] = record?.says.split(' ') ?? [];
      if (record && short) found.set(id, { id, short, says: record.says, note: record.note });
    }
    return [...found.values()];
  });
  return latest;
}
