import { existsSync } from 'node:fs';
import { lockFolder } from '../lock.ts';
import type { Store } from '../open.ts';
import type { Log } from '../refused.ts';
import { privateCopy, removeOtherCopies } from './binaries.ts';
import { clusterFolder, ensureCluster } from './cluster.ts';
import { askOnce } from './connection.ts';
import { findNativePackage } from './native.ts';
import { findPlace } from './place.ts';
import { runServer } from './run-server.ts';

/** Takes the data folder for this process alone and serves our own PostgreSQL from it until `close`. */
export async function openEmbedded(dataFolder: string, log: Log): Promise<Store> {
  const native = findNativePackage();
  const place = findPlace(dataFolder, log);
  const lock = await lockFolder(place.folder);
  try {
    if (!existsSync(clusterFolder(place)))
      log.info(`Making the database in ${place.folder}: this takes a few seconds, once.`);
    const home = await privateCopy(native, place.folder);
    await ensureCluster(place, home, { sync: true });
    const server = await runServer(place, home, { durability: 'durable', log });
    await removeOtherCopies(place.folder, home);
    const { server_version: version, fsync } = await askOnce(
      server.url,
      "SELECT current_setting('server_version') AS server_version, current_setting('fsync') AS fsync",
    );
    return {
      mode: 'embedded',
      url: server.url,
      says: `Our own PostgreSQL ${version} in ${place.folder}: what was acknowledged is on the disk (fsync ${fsync}); one process at a time.`,
      folder: place.folder,
      async close() {
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}
