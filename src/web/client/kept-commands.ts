import { answered, openDevice } from './device.ts';
import type { Keeping, Kept } from './outbox.ts';

/** A command as it lies on the device, and which page keeps it. */
type Lying = Kept & { page?: string };
/** Commands of one member in one workspace that outlive the page, in this browser's own database. */
export type KeptCommands = Keeping & {
  /** What this page kept before it was loaded anew, in the order in which it was given. */
  own: () => Promise<Kept[]>;
  /** What pages kept that are gone, from now on this page's. */
  orphans: (living: ReadonlySet<string>) => Promise<Kept[]>;
};

const store = 'commands';

/**
 * Opens what is kept for a member: somebody else who signs in here must neither see nor send it. Where the browser
 * keeps nothing (a private window, a full disk) commands live as long as the page. A command is sent by the page that
 * keeps it alone, so that what one page takes back another does not send.
 */
export function openKept(workspace: string, member: string, page: string): KeptCommands {
  const opened = openDevice(`throughline kept ${workspace} ${member}`, (database) =>
    database.createObjectStore(store, { keyPath: 'id' }),
  ).catch(() => undefined);
  const change = (work: (commands: IDBObjectStore) => void) =>
    void opened
      .then((database) => {
        const transaction = database?.transaction(store, 'readwrite');
        if (!transaction) return;
        work(transaction.objectStore(store));
        // A page that goes at this moment would not live to commit it by itself.
        transaction.commit();
      })
      .catch(() => undefined);
  const put = (kept: Kept) => {
    change((commands) => commands.put({ ...kept, page } satisfies Lying));
  };
  const all = async (): Promise<Lying[]> => {
    const database = await opened;
    if (!database) return [];
    const lying = await answered<Lying[]>(database.transaction(store, 'readonly').objectStore(store).getAll()).catch(
      () => [],
    );
    return lying.sort((a, b) => (a.given ?? 0) - (b.given ?? 0));
  };
  const taken = (lying: readonly Lying[]): Kept[] => lying.map(({ page: _page, ...kept }) => kept);
  return {
    put,
    remove: (id) => change((commands) => commands.delete(id)),
    own: async () => taken((await all()).filter((lying) => lying.page === page)),
    orphans: async (living) => {
      const left = taken((await all()).filter((lying) => lying.page !== page && !living.has(lying.page ?? '')));
      for (const kept of left) put(kept);
      return left;
    },
  };
}
