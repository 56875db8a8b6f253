import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Log, StartRefused } from '../refused.ts';
import { adoptServer } from './adopt.ts';
import { clusterFolder } from './cluster.ts';
import type { Place } from './place.ts';
import { isServing, readPostmaster } from './postmaster.ts';
import { closeServerLog, openServerLog, reasonIn } from './server-log.ts';
import { type Durability, serverSettings } from './settings.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { spawnOptions } from './spawned.ts';

/** A server that answers: its process, where its socket is, and whether it was running before we came. */
export type Server = { pid: number; socketFolder: string; adopted: boolean };

/** What a start is given; `socketFolder` keeps a restarted server where its clients look for it. */
export type StartOptions = { durability: Durability; log: Log; socketFolder?: string; patienceMs?: number };

/**
 * Adopts the server that still serves this cluster, or starts one, and answers when it takes connections. A dead
 * server's traces are left to PostgreSQL itself, which alone knows when its shared memory is free: we only try again.
 */
export async function startServer(place: Place, home: string, options: StartOptions): Promise<Server> {
  const cluster = clusterFolder(place);
  const deadline = performance.now() + (options.patienceMs ?? 60_000);
  while (true) {
    const last = readPostmaster(cluster);
    if (last && isServing(cluster, last.pid)) {
      const adopted = await adoptServer(cluster, last.pid, options.log);
      if (adopted) return adopted;
      continue;
    }
    const started = await launch(place, home, options, last?.pid ?? null);
    if ('pid' in started) return started;
    if (!isPassing(started.said) || performance.now() > deadline) throw refusal(place, started.said);
    await wait(100);
  }
}

type Failed = { said: string };

async function launch(
  place: Place,
  home: string,
  options: StartOptions,
  lastPid: number | null,
): Promise<Server | Failed> {
  const cluster = clusterFolder(place);
  const socketFolder = reusable(options.socketFolder) ?? makeSocketFolder(place);
  const log = openServerLog(place);
  const { env, ...common } = spawnOptions(place.account);
  const child = spawn(
    join(home, 'bin', 'postgres'),
    ['-D', cluster, ...serverSettings(socketFolder, options.durability)],
    {
      ...common,
      env: lastPid === null ? env : { ...env, PG_GRANDPARENT_PID: String(lastPid) },
      // A session of its own, so that Ctrl-C in our terminal reaches only us and we can close in order.
      detached: true,
      stdio: ['ignore', log.descriptor, log.descriptor],
    },
  );
  child.unref();
  let ended: string | null = null;
  child.once('exit', () => {
    ended = '';
  });
  child.once('error', (error) => {
    ended = error.message;
  });
  while (ended === null) {
    if (child.pid !== undefined && isReady(cluster, child.pid)) {
      closeServerLog(log);
      return { pid: child.pid, socketFolder, adopted: false };
    }
    await wait(20);
  }
  return { said: `${ended}${closeServerLog(log)}` };
}

function reusable(folder: string | undefined): string | null {
  return folder !== undefined && existsSync(folder) ? folder : null;
}

/** The eighth line is the server's own word that it takes connections. */
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** The last server's process or shared memory is not yet cleared away by the system. */
function isPassing(said: string): boolean {
  return /lock file .* already exists|pre-existing shared memory block/.test(said);
}

function refusal(place: Place, said: string): StartRefused {
  const reason = reasonIn(said) || 'it said nothing';
  return new StartRefused(
    'damaged',
    `PostgreSQL did not start from ${clusterFolder(place)}: ${reason} Nothing was made anew. The whole story is in ${join(place.folder, 'postgres.log')}; a damaged database is restored from a backup.`,
  );
}
