import { spawnSync } from 'node:child_process';
import { StartRefused } from '../refused.ts';

/** The system user that PostgreSQL runs as; null means: the one we run as. */
export type Account = { uid: number; gid: number; name: string } | null;

/** PostgreSQL refuses to run as root, so root lends it a user of our own, made when there is none, or else one that is there anyway. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const account = ensureAccount('throughline') ?? findAccount('postgres') ?? findAccount('nobody');
  if (account) return account;
  throw new StartRefused(
    'machine',
    'PostgreSQL does not run as root, and no user for it could be made. Make one with "useradd --system throughline", start as an ordinary user, or set DATABASE_URL.',
  );
}

/** The account with this user number, named where the system knows a name. */
export function accountOf(uid: number, gid: number): Account {
  const name = run('id', ['-un', String(uid)]) ?? String(uid);
  return { uid, gid, name };
}

/** The account of this name, made as a system user without a home or a password when there is none; null when that fails. */
export function ensureAccount(name: string): Account {
  const there = findAccount(name);
  if (there) return there;
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]],
    ['adduser', ['--system', '--group', '--no-create-home', '--quiet', name]],
    ['adduser', ['-S', '-D', '-H', name]],
  ];
  for (const [command, args] of ways) {
    run(command, args);
    const made = findAccount(name);
    if (made) return made;
  }
  return null;
}

function findAccount(name: string): Account {
  const uid = Number(run('id', ['-u', name]) ?? Number.NaN);
  const gid = Number(run('id', ['-g', name]) ?? Number.NaN);
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { uid, gid, name } : null;
}

function run(command: string, args: string[]): string | null {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`;
  const done = spawnSync(command, args, { encoding: 'utf8', env: { PATH: path, LC_ALL: 'C' } });
  return done.status === 0 ? done.stdout.trim() : null;
}
