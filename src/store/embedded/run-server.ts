import { setTimeout as wait } from 'node:timers/promises';
import { askToStop } from './adopt.ts';
import { clusterFolder } from './cluster.ts';
import { askOnce, socketUrl } from './connection.ts';
import type { Place } from './place.ts';
import { isServing } from './postmaster.ts';
import { removeSocketFolder } from './socket-folder.ts';
import { type Server, type StartOptions, startServer } from './start.ts';

/** A server that is kept running until it is stopped. */
export type RunningServer = { url: string; pid(): number; stop(): Promise<void> };

const lookEveryMs = 200;

/** Starts or adopts the cluster's server and brings it back, at the same socket, whenever it dies before `stop`. */
export async function runServer(place: Place, home: string, options: StartOptions): Promise<RunningServer> {
  const cluster = clusterFolder(place);
  let server: Server = await startServer(place, home, options);
  let stopping = false;
  let revival: Promise<void> | null = null;
  const { socketFolder } = server;
  const url = socketUrl(socketFolder);
  await checkAnswers(url).catch(async (error: unknown) => {
    await endServer(cluster, server.pid);
    throw error;
  });

  const timer = setInterval(() => {
    if (stopping || revival || isServing(cluster, server.pid)) return;
    options.log.warn(`PostgreSQL (process ${server.pid}) has died: starting it again.`);
    revival = revive().finally(() => {
      revival = null;
    });
  }, lookEveryMs);
  timer.unref();

  async function revive(): Promise<void> {
    for (let pauseMs = 200; !stopping; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      try {
        server = await startServer(place, home, { ...options, socketFolder });
        options.log.info(`PostgreSQL runs again (process ${server.pid}).`);
        return;
      } catch (error) {
        options.log.error(`${error instanceof Error ? error.message : String(error)} Trying again.`);
        await wait(pauseMs);
      }
    }
  }

  return {
    url,
    pid: () => server.pid,
    async stop() {
      if (stopping) return;
      stopping = true;
      clearInterval(timer);
      await revival;
      const ended = await endServer(cluster, server.pid);
      if (ended) removeSocketFolder(socketFolder, place);
      else options.log.warn(`PostgreSQL (process ${server.pid}) is still stopping; the next start waits for it.`);
    },
  };
}

/** Stops a server in order; false when it takes longer than a minute, which loses nothing. */
export async function endServer(cluster: string, pid: number): Promise<boolean> {
  askToStop(pid);
  const deadline = performance.now() + 60_000;
  while (isServing(cluster, pid)) {
    if (performance.now() > deadline) return false;
    await wait(20);
  }
  return true;
}

/** The app's database must be there: a server without it stands on a damaged cluster. */
async function checkAnswers(url: string): Promise<void> {
  await askOnce(url, 'SELECT 1');
}
