import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../refused.ts';
import { askOnce, socketUrl } from './connection.ts';
import { isServing, readPostmaster } from './postmaster.ts';
import type { Server } from './start.ts';

/** How long a server may run without answering before it counts as out of reach; a socket that is gone does not come back. */
const silenceMs = { socketThere: 10_000, socketGone: 1_000 };

/**
 * Takes over a server whose app died: waits while it starts, recovers or stops; answers null when it has ended. One that
 * runs but cannot be reached, because its socket was swept away, is asked to stop in order.
 */
export async function adoptServer(cluster: string, pid: number, log: Log): Promise<Server | null> {
  let silentSince = performance.now();
  while (isServing(cluster, pid)) {
    const socketFolder = readPostmaster(cluster)?.socketFolder;
    const answer = socketFolder ? await ask(socketFolder, cluster) : 'silent';
    if (socketFolder && answer === 'ours') {
      log.info(`Took over the PostgreSQL that was still running here (process ${pid}).`);
      return { pid, socketFolder, adopted: true };
    }
    if (answer === 'busy') silentSince = performance.now();
    const patienceMs = socketIsThere(socketFolder) ? silenceMs.socketThere : silenceMs.socketGone;
    if (performance.now() - silentSince > patienceMs) {
      log.warn(`The PostgreSQL that runs here (process ${pid}) does not answer: asking it to stop.`);
      askToStop(pid);
      silentSince = performance.now();
    }
    await wait(100);
  }
  return null;
}

function socketIsThere(folder: string | undefined): boolean {
  return !folder || existsSync(join(folder, '.s.PGSQL.5432'));
}

/** SIGINT ends the sessions and writes everything down; a server that is gone already is what we want. */
export function askToStop(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** `busy` is a server that says it is starting, recovering, stopping or full: it will change by itself. */
async function ask(socketFolder: string, cluster: string): Promise<'ours' | 'busy' | 'silent'> {
  try {
    const row = await askOnce(socketUrl(socketFolder), 'SHOW data_directory');
    return row.data_directory === realpathSync(cluster) ? 'ours' : 'silent';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return /^(57P0[1-3]|53300)$/.test(code) ? 'busy' : 'silent';
  }
}
