import { chownSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './place.ts';

/** The longest folder that leaves room for `/.s.PGSQL.5432` within what every system allows a socket's path. */
const longestFolder = 85;

/** A folder only PostgreSQL's user may enter, with a path short and plain enough for a socket. */
export function makeSocketFolder(place: Place): string {
  const owner = place.account?.uid ?? process.getuid?.() ?? 0;
  const own = join(place.folder, 'socket');
  if (fits(own)) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    lend(own, place);
    return own;
  }
  // A new name each time: a folder that waits under a known name in a shared place could be somebody else's.
  const parent = fits(join(tmpdir(), 'throughline-XXXXXX')) ? tmpdir() : '/tmp';
  const folder = mkdtempSync(join(parent, 'throughline-'));
  lend(folder, place);
  if (lstatSync(folder).uid !== owner) throw new Error(`${folder} did not become the folder of user ${owner}`);
  return folder;
}

/** Takes away a socket folder that was made in a shared place. */
export function removeSocketFolder(folder: string, place: Place): void {
  if (!folder.startsWith(`${place.folder}/`)) rmSync(folder, { recursive: true, force: true });
}

/** Commas, quotes and blanks would be read as a list of folders, or not survive a connection string. */
function fits(path: string): boolean {
  return Buffer.byteLength(path) <= longestFolder && /^[\w./-]+$/.test(path);
}

function lend(folder: string, place: Place): void {
  if (place.account) chownSync(folder, place.account.uid, place.account.gid);
}
