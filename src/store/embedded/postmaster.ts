import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isRunning } from '#lib/process-identity';

/** What a cluster's `postmaster.pid` says about the server that wrote it. */
export type Postmaster = { pid: number; socketFolder: string };

/** Reads who last served this cluster; null when it was shut down in order. */
export function readPostmaster(cluster: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  return Number.isSafeInteger(pid) && pid > 0 ? { pid, socketFolder: lines[4] ?? '' } : null;
}

/**
 * Whether that server still runs. A reused process number is told apart by the command line, which names the folder and
 * which, unlike the working folder, root in a container may read too.
 */
export function isServing(cluster: string, pid: number): boolean {
  return isRunning(pid) && commandLineOf(pid).join(' ').includes(`postgres -D ${cluster} `);
}
