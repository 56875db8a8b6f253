import { answered, openDevice } from './device.ts';
import type { KeptRead, KeptStretch, Shelf } from './kept-rows.ts';

const prefix = 'throughline rows ';

/** The rows of one member in one workspace in this browser's own database; empty where the browser keeps nothing. */
export function openShelf(workspace: string, member: string): Shelf {
  const opened = openDevice(`${prefix}${workspace} ${member}`, (database) => {
    database.createObjectStore('read');
    database.createObjectStore('stretches', { autoIncrement: true });
  }).catch(() => undefined);
  const change = (work: (read: IDBObjectStore, stretches: IDBObjectStore) => void) =>
    void opened
      .then((database) => {
        const transaction = database?.transaction(['read', 'stretches'], 'readwrite');
        if (transaction) work(transaction.objectStore('read'), transaction.objectStore('stretches'));
      })
      // A full or closing database: what is kept may be older, never wrong.
      .catch(() => undefined);
  return {
    load: async () => {
      const none = { read: undefined, stretches: [] };
      const database = await opened;
      if (!database) return none;
      const transaction = database.transaction(['read', 'stretches'], 'readonly');
      const [read, stretches] = await Promise.all([
        answered<KeptRead | undefined>(transaction.objectStore('read').get('read')),
        answered<KeptStretch[]>(transaction.objectStore('stretches').getAll()),
      ]).catch(() => [undefined, []] as const);
      return { read, stretches };
    },
    replace: (kept) =>
      change((read, stretches) => {
        stretches.clear();
        read.put(kept, 'read');
      }),
    append: (stretch) => change((_read, stretches) => stretches.add(stretch)),
    clear: () =>
      change((read, stretches) => {
        read.clear();
        stretches.clear();
      }),
  };
}

/** Deletes the rows of everybody from this device: somebody has signed out. What they typed and did not send stays theirs. */
export async function forgetRows(): Promise<void> {
  const all = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
  for (const { name } of all) if (name?.startsWith(prefix)) indexedDB.deleteDatabase(name);
}
