import { resolve } from 'node:path';
import type { Terminal } from '#doors/cli/terminal';
import { readConfig } from '#src/config';
import { migrate } from '#store/migrate';
import { openStore } from '#store/open';
import { logTo } from './open.ts';

const migrations = resolve(import.meta.dirname, '../../migrations');

/** Brings the database of this environment to the newest migration. */
export async function migrateHere(terminal: Terminal): Promise<number> {
  const store = await openStore(readConfig(terminal.env, terminal.cwd), logTo(terminal));
  try {
    const done = await migrate(store.url, migrations);
    for (const name of done) terminal.out(`Applied ${name}\n`);
    if (done.length === 0) terminal.out('The database holds every migration already.\n');
    return 0;
  } finally {
    await store.close();
  }
}
