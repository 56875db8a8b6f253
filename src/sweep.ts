import type { Env } from '#catalogue/env';
import { sweepImportFiles } from '#store/import-files';
import type { Log } from '#store/refused';
import type { Accounts } from './accounts/accounts.ts';

const hourMs = 3_600_000;

/** Removes once an hour what has outlived its use: uploads older than a day, sessions that ran out. Answers how to stop. */
export function startSweeping(env: Env, accounts: Accounts, log: Log): () => void {
  const sweep = async () => {
    try {
      await sweepImportFiles(env.db, new Date(env.clock() - 24 * hourMs).toISOString());
      await accounts.removeExpiredSessions();
    } catch (error) {
      // The next hour tries again; a database that is away is told of elsewhere.
      log.warn(`Could not sweep: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const timer = setInterval(() => void sweep(), hourMs);
  timer.unref();
  return () => clearInterval(timer);
}
