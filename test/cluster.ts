import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { standingOf } from '#lib/process-identity';
import { privateCopy } from '#store/embedded/binaries';
import { ensureCluster } from '#store/embedded/cluster';
import { socketUrl } from '#store/embedded/connection';
import { findNativePackage } from '#store/embedded/native';
import { findPlace, type Place } from '#store/embedded/place';
import { isServing, readPostmaster } from '#store/embedded/postmaster';
import { startServer } from '#store/embedded/start';

const quiet = { info() {}, warn() {}, error: console.error };
const identityShape = z.object({ pid: z.number(), started: z.string(), space: z.string() });

/** Where test clusters and the copy of PostgreSQL they share live: inside the clone's own data folder. */
export function testHome(): Place {
  return findPlace(join(import.meta.dirname, '../.throughline/test'), quiet);
}

/** The connection string of the run's cluster, database `postgres`; `prepare` is called once, when it has started. */
export function testClusterUrl(run: string, prepare: (url: string) => Promise<void>): Promise<string> {
  return onceForRun(run, 'server', async () => {
    const url = await startTestCluster(run);
    await prepare(url);
    return url;
  });
}

/** A data folder with a whole database in it, closed in order, to copy from where making one is not what is tested. */
export function testPrototype(run: string): Promise<string> {
  return onceForRun(run, 'prototype', async () => {
    const { account, folder } = testHome();
    const place = { folder: join(run, 'prototype.data'), account };
    mkdirSync(place.folder, { mode: account ? 0o711 : 0o700 });
    const home = await privateCopy(findNativePackage(), folder);
    await ensureCluster(place, home, { sync: false });
    symlinkSync(home, join(place.folder, basename(home)));
    return place.folder;
  });
}

/** Does something once in a run, whichever of its processes asks first; the others wait for its answer. */
export async function onceForRun(run: string, name: string, make: () => Promise<string>): Promise<string> {
  const ready = join(run, `${name}.ready`);
  const failed = join(run, `${name}.failed`);
  if (becomesFirst(join(run, `${name}.begun`))) {
    try {
      writeFileSync(`${ready}.tmp`, await make());
      renameSync(`${ready}.tmp`, ready);
    } catch (error) {
      writeFileSync(failed, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error(`The run's ${name} could not be made: ${readFileSync(failed, 'utf8')}`);
    await wait(50);
  }
  return readFileSync(ready, 'utf8');
}

/** Starts a cluster that forgets everything when the machine stops, which no test minds and makes each one faster. */
async function startTestCluster(run: string): Promise<string> {
  const { account, folder } = testHome();
  const place = { folder: run, account };
  const home = await privateCopy(findNativePackage(), folder);
  await ensureCluster(place, home, { sync: false });
  const { socketFolder } = await startServer(place, home, { durability: 'throwaway', log: quiet });
  return socketUrl(socketFolder, 'postgres');
}

/** Throws a run's cluster away. */
export async function endTestCluster(run: string): Promise<void> {
  const cluster = join(run, 'cluster');
  const last = readPostmaster(cluster);
  if (last && isServing(cluster, last.pid)) {
    // Nothing in it is kept, so it need not write anything down.
    process.kill(last.pid, 'SIGQUIT');
    while (isServing(cluster, last.pid)) await wait(20);
  }
  if (last && dirname(last.socketFolder) !== run) rmSync(last.socketFolder, { recursive: true, force: true });
  rmSync(run, { recursive: true, force: true, maxRetries: 5 });
}

/** Throws away what runs left behind that were killed. */
export async function sweepDeadRuns(place: Place): Promise<void> {
  for (const name of readdirSync(place.folder).filter((entry) => entry.startsWith('run-'))) {
    const run = join(place.folder, name);
    const owner = readOwner(join(run, 'owner.json'));
    // Another user's runs are theirs to sweep.
    if (owner && standingOf(owner) === 'dead' && isOurs(run)) await endTestCluster(run);
  }
}

function isOurs(run: string): boolean {
  const own = process.getuid?.();
  return own === 0 || statSync(run).uid === own;
}

function readOwner(path: string): z.infer<typeof identityShape> | null {
  if (!existsSync(path)) return null;
  return identityShape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
}

function becomesFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
