import type { Keeping, Kept } from './outbox.ts';

/** Commands of one member in one workspace that outlive the page, in this browser's own database. */
export type KeptCommands = Keeping & { all: () => Promise<Kept[]> };

const store = 'commands';

/**
 * Opens what is kept for a member: somebody else who signs in here must neither see nor send it. Where the browser
 * keeps nothing (a private window, a full disk) commands live as long as the page.
 */
export function openKept(workspace: string, member: string): KeptCommands {
  const opened = open(`throughline kept ${workspace} ${member}`).catch(() => undefined);
  const change = (work: (commands: IDBObjectStore) => void) =>
    void opened
      .then((database) => database && work(database.transaction(store, 'readwrite').objectStore(store)))
      .catch(() => undefined);
  return {
    put: (kept) => change((commands) => commands.put(kept)),
    remove: (id) => change((commands) => commands.delete(id)),
    all: async () => {
      const database = await opened;
      if (!database) return [];
      return answered<Kept[]>(database.transaction(store, 'readonly').objectStore(store).getAll()).catch(() => []);
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: 'id' });
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
