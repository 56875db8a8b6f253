import { createHash } from 'node:crypto';
import { linkSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beat, beatEveryMs, type Holder, isDead, newHolder, readHolder } from './lock-holder.ts';
import { StartRefused } from './refused.ts';

/** The right to be the only process that serves a data folder; `release` gives it back. */
export type FolderLock = { release(): void };

const lockName = 'lock';
const claimPrefix = 'lock.claim-';

/**
 * Takes the folder's lock or refuses, naming the process that holds it. A live holder is never robbed and nothing in its
 * folder is touched; a dead holder's lock is replaced in one step, and of several who try at once exactly one succeeds.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const mine = newHolder();
  const lock = join(folder, lockName);
  while (!(await tryTake(lock, mine))) {
    const holder = readHolder(lock);
    if (holder && !(await isDead(lock, holder))) throw heldBy(folder, holder);
    // Somebody is taking the dead holder's place this very moment: they will stand in the file when we look again.
    await wait(20);
  }
  removeTraces(folder);
  const pulse = setInterval(() => beat(lock, new Date()), beatEveryMs);
  pulse.unref();
  return {
    release() {
      clearInterval(pulse);
      if (readHolder(lock)?.holding === mine.holding) rmSync(lock, { force: true });
    },
  };
}

/** Puts our name on a free lock, or in the place of a dead holder's; looks before it writes anything. */
async function tryTake(path: string, mine: Holder): Promise<boolean> {
  const holder = readHolder(path);
  if (holder === null) return placeNew(path, mine);
  return (await isDead(path, holder)) && replaceDead(path, holder, mine);
}

/**
 * Replaces a dead holder's file. Only who holds the claim on exactly that holding may do so: between looking again and
 * renaming nobody else can. A claim whose own holder died is replaced in the same way.
 */
async function replaceDead(path: string, dead: Holder, mine: Holder): Promise<boolean> {
  const claim = join(dirname(path), `${claimPrefix}${fingerprint(dead.holding)}`);
  if (!(await tryTake(claim, mine))) return false;
  const stillThere = readHolder(path)?.holding === dead.holding;
  if (stillThere) renameSync(writeDraft(path, mine), path);
  rmSync(claim, { force: true });
  return stillThere;
}

/** The file appears under its name whole or not at all, and only when the name is free. */
function placeNew(path: string, mine: Holder): boolean {
  const draft = writeDraft(path, mine);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeDraft(path: string, mine: Holder): string {
  const draft = `${path}.${mine.holding}.draft`;
  try {
    writeFileSync(draft, `${JSON.stringify(mine)}\n`, { mode: 0o644 });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const says = `The data folder ${dirname(path)} cannot be written to: ${words}. Mend its owner or rights, or set THROUGHLINE_DATA to another folder.`;
    throw new StartRefused('settings', says, { cause: error });
  }
  return draft;
}

/**
 * Claims on holdings other than ours are settled, since only the lock's present holder can ever be replaced. A draft is
 * left behind only by a process that died while it wrote: a young one may belong to somebody who is about to place it.
 */
function removeTraces(folder: string): void {
  const writtenAt = (name: string) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  const now = writtenAt(lockName);
  for (const name of readdirSync(folder)) {
    const leftBehind = /^lock\..*\.draft$/.test(name) && writtenAt(name) < now - 60_000;
    if (leftBehind || (name.startsWith(claimPrefix) && !name.endsWith('.draft')))
      rmSync(join(folder, name), { force: true });
  }
}

function fingerprint(holding: string): string {
  return createHash('sha256').update(holding).digest('hex').slice(0, 16);
}

function heldBy(folder: string, holder: Holder): StartRefused {
  const who =
    holder.pid > 0 ? `process ${holder.pid}${holder.host ? ` on ${holder.host}` : ''}` : 'a process that left no name';
  return new StartRefused(
    'folder-held',
    `The data folder ${folder} is held by ${who}, which is still running. Stop that one first, talk to it instead, or set THROUGHLINE_DATA to another folder.`,
  );
}
