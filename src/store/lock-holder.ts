import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ownIdentity, standingOf } from '#lib/process-identity';

const holderShape = z.object({
  pid: z.number().int(),
  started: z.string(),
  space: z.string(),
  host: z.string(),
  /** Makes each holding unlike every other, so that a lock which was replaced is never taken for the one before. */
  holding: z.string(),
});

/** Who holds a lock file, as written in it. */
export type Holder = z.infer<typeof holderShape>;

/** This process as a holder, once. */
export function newHolder(): Holder {
  return { ...ownIdentity(), host: hostname(), holding: randomBytes(9).toString('base64url') };
}

/** Who stands in a lock file; null when there is none. One that a power cut left unreadable names nobody we could ask. */
export function readHolder(path: string): Holder | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  return parseHolder(text) ?? { pid: 0, started: '', space: '', host: '', holding: text };
}

/** A sign of life for those who cannot see our process from their machine or container. */
export function beat(path: string, now: Date): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // A folder that was swept away or made read-only has no lock left to keep alive.
  }
}

export const beatEveryMs = 1_000;
const silenceMs = 5 * beatEveryMs;

/** Whether the holder is dead; one we cannot look at is watched until it shows a sign of life or has missed five. */
export async function isDead(path: string, holder: Holder): Promise<boolean> {
  const standing = standingOf(holder);
  if (standing !== 'elsewhere') return standing === 'dead';
  const first = beatOf(path);
  const deadline = performance.now() + silenceMs;
  while (performance.now() < deadline) {
    if (beatOf(path) !== first) return false;
    await wait(50);
  }
  return true;
}

function beatOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

function parseHolder(text: string): Holder | null {
  try {
    return holderShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
