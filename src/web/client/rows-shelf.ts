import { makeAnswers } from './answers-shelf.ts';
import { answered, openDevice } from './device.ts';
import type { KeptRead, KeptStretch, Shelf } from './kept-rows.ts';

const prefix = 'throughline rows ';

/** What one member has read of one workspace, in this browser's own database; nothing where the browser keeps nothing. */
export async function openRead(workspace: string, member: string): Promise<IDBDatabase | undefined> {
  const make = (database: IDBDatabase) => {
    if (!database.objectStoreNames.contains('read')) {
      database.createObjectStore('read');
      database.createObjectStore('stretches', { autoIncrement: true });
    }
    makeAnswers(database);
  };
  return openDevice(`${prefix}${workspace} ${member}`, make, 2).catch(() => undefined);
}

/** The rows in such a database. */
export function rowsShelf(opened: Promise<IDBDatabase | undefined>): Shelf {
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

/** Deletes what anybody has read, rows and answers, from this device: somebody has signed out. What they typed and did not send stays theirs. */
export async function forgetRows(): Promise<void> {
  const all = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
  for (const { name } of all) if (name?.startsWith(prefix)) indexedDB.deleteDatabase(name);
}
