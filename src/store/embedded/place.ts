import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Log, StartRefused } from '../refused.ts';
import { type Account, accountOf, serverAccount } from './account.ts';

/** Where our own PostgreSQL lives and whom it runs as. */
export type Place = { folder: string; account: Account };

/** Makes the data folder ready, or, as root, another one that PostgreSQL's user can reach, and says so. */
export function findPlace(dataFolder: string, log: Log, system = '/var/lib/throughline'): Place {
  const folder = makeFolder(dataFolder);
  const account = accountFor(folder);
  if (account === null || canEnter(folder, account)) return { folder, account };
  const other = makeFolder(join(system, createHash('sha256').update(folder).digest('hex').slice(0, 12)));
  const owner = accountFor(other);
  if (owner !== null && !canEnter(other, owner)) {
    throw new StartRefused(
      'machine',
      `PostgreSQL runs as user "${owner.name}", who can enter neither ${folder} nor ${other}. Set THROUGHLINE_DATA to a folder everybody may enter.`,
    );
  }
  log.warn(
    `PostgreSQL runs as user "${account.name}", who may not enter ${folder}: the database is kept in ${other} instead.`,
  );
  return { folder: other, account: owner };
}

/** As root, a database that is there already keeps its owner, so an ordinary user's folder stays theirs. */
function accountFor(folder: string): Account {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(join(folder, 'cluster'), { throwIfNoEntry: false });
  return owner && owner.uid !== 0 ? accountOf(owner.uid, owner.gid) : serverAccount();
}

function makeFolder(path: string): string {
  // PostgreSQL's initdb calls its server through a shell, inside double quotes.
  if (/["$`\\\n]/.test(path)) {
    throw new StartRefused(
      'settings',
      `The data folder ${path} has a sign in its path that PostgreSQL cannot bear (" $ \` \\ or a line end). Set THROUGHLINE_DATA to another folder.`,
    );
  }
  const root = process.getuid?.() === 0;
  try {
    const first = mkdirSync(path, { recursive: true, mode: 0o700 });
    if (root && first !== undefined) openUp(first, path);
    return realpathSync(path);
  } catch (error) {
    throw new StartRefused(
      'settings',
      `${sentenceFor(path, error)} Set THROUGHLINE_DATA to a folder you may write to.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * What root has just made, whatever its umask, PostgreSQL's user must be able to pass through, but need not list; and what
 * it made in an ordinary user's folder is theirs, so that they can work there afterwards.
 */
function openUp(first: string, path: string): void {
  const { uid, gid } = statSync(dirname(first));
  for (let made = path; made.length >= first.length; made = dirname(made)) {
    chmodSync(made, 0o711);
    if (uid !== 0) chownSync(made, uid, gid);
  }
}

function sentenceFor(path: string, error: unknown): string {
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) return `The data folder ${path} is a file.`;
  return `The data folder ${path} cannot be made: ${error instanceof Error ? error.message : String(error)}.`;
}

/** Asked of the system itself, since groups, lists of rights and mounts all have a say. */
function canEnter(folder: string, account: NonNullable<Account>): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0;
}
