import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from '../refused.ts';
import { type Account, accountOf } from './account.ts';
import type { Place } from './place.ts';
import { runProgram } from './spawned.ts';

/** The database and the role that the app uses in our own PostgreSQL. */
export const databaseName = 'throughline';

const draftPrefix = 'cluster.tmp-';
const markName = 'cluster.made';

/** The cluster's folder inside the data folder. */
export function clusterFolder(place: Place): string {
  return join(place.folder, 'cluster');
}

/**
 * Makes the cluster when the folder never had one; refuses when it had one that is gone or not whole, because starting
 * empty would look like losing everything. A crash at any moment leaves either no cluster or a whole one.
 */
export async function ensureCluster(place: Place, home: string, options: { sync: boolean }): Promise<void> {
  checkOwner(clusterFolder(place));
  await removeDrafts(place.folder);
  const mark = join(place.folder, markName);
  const cluster = clusterFolder(place);
  if (!existsSync(cluster)) {
    if (existsSync(mark))
      throw new StartRefused(
        'damaged',
        `${cluster} is gone, though ${mark} says that a database was made here. ${wayOut}`,
      );
    await makeCluster(place, home, options);
  }
  checkWhole(cluster, home);
  if (!existsSync(mark))
    await writeFile(mark, 'A database was made beside this file. While this file is here, none is made anew.\n');
}

const wayOut =
  'Nothing was changed. Restore the folder from a backup, or move the whole data folder away to begin anew.';

async function makeCluster(place: Place, home: string, options: { sync: boolean }): Promise<void> {
  const draft = join(place.folder, `${draftPrefix}${randomBytes(4).toString('hex')}`);
  await mkdir(draft, { mode: 0o700 });
  if (place.account) await chown(draft, place.account.uid, place.account.gid);
  const args = [
    '-D',
    draft,
    '-U',
    databaseName,
    '-E',
    'UTF8',
    '--locale=C',
    '-k',
    '--auth-local=trust',
    '--auth-host=reject',
  ];
  await runOrRefuse(home, 'initdb', options.sync ? args : [...args, '--no-sync'], place.account);
  // The database is made before the rename, so a cluster without it can only be a damaged one.
  const single = ['--single', '-D', draft, ...(options.sync ? [] : ['-c', 'fsync=off']), 'postgres'];
  await runOrRefuse(home, 'postgres', single, place.account, `CREATE DATABASE ${databaseName}\n`);
  await rename(draft, clusterFolder(place));
  await syncFolder(place.folder);
}

async function runOrRefuse(home: string, program: string, args: string[], account: Account, input = ''): Promise<void> {
  const { status, said } = await runProgram(home, program, args, account, input).catch((error: Error) => ({
    status: null,
    said: error.message,
  }));
  // A single-user PostgreSQL ends well even when its statement failed.
  if (status === 0 && !/^(ERROR|FATAL|PANIC)|\b(ERROR|FATAL|PANIC): {2}/m.test(said)) return;
  throw new StartRefused(
    'machine',
    `PostgreSQL could not make its database (${program}): ${said.trim() || 'it said nothing'}`,
  );
}

/** PostgreSQL serves only its owner's files; root lends it the owner, anybody else must be the owner. */
function checkOwner(cluster: string): void {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  const own = process.getuid?.();
  if (!owner || own === undefined || own === 0 || owner.uid === own) return;
  const name = accountOf(owner.uid, owner.gid)?.name;
  throw new StartRefused(
    'settings',
    `The database ${cluster} belongs to user "${name}", since it was made by another user or by root. Start as that user or as root, or set THROUGHLINE_DATA to another folder.`,
  );
}

function checkWhole(cluster: string, home: string): void {
  const missing = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal'].find(
    (name) => !existsSync(join(cluster, name)),
  );
  if (missing)
    throw new StartRefused('damaged', `${cluster} is not a whole database: ${missing} is missing. ${wayOut}`);
  if (statSync(join(cluster, 'global/pg_control')).size !== 8192) {
    throw new StartRefused('damaged', `${cluster} is not a whole database: global/pg_control is cut short. ${wayOut}`);
  }
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = /pg-(\d+)/.exec(home)?.[1];
  if (made !== ours) {
    throw new StartRefused(
      'damaged',
      `${cluster} was made by PostgreSQL ${made || '(unknown)'}, and this Throughline brings PostgreSQL ${ours}. Nothing was changed. Start the Throughline it belongs to, or move the data over with its backup.`,
    );
  }
}

/** An initdb that outlived its app may still be writing into its draft; what cannot be removed now is removed by a later start. */
async function removeDrafts(folder: string): Promise<void> {
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(draftPrefix));
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 50 };
  await Promise.allSettled(drafts.map((name) => rm(join(folder, name), options)));
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
