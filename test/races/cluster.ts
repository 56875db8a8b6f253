import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { openStore } from '#store/open';

const quiet = { info() {}, warn() {}, error: console.error };

/** A PostgreSQL of the test's own that writes to the disk as a real one does. */
export async function durableCluster(): Promise<{ url: string; close: () => Promise<void> }> {
  const folder = makeFolder();
  const store = await openStore({ databaseUrl: null, dataFolder: folder }, quiet);
  return {
    url: store.url,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** A folder which PostgreSQL's own user may enter, wherever TMPDIR lies. */
export function makeFolder(): string {
  const folder = mkdtempSync('/tmp/throughline-races-');
  chmodSync(folder, 0o711);
  return folder;
}
