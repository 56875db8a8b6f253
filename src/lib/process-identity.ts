import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** One run of one process, told apart from a later process that was given the same number. */
export type ProcessIdentity = {
  pid: number;
  /** When the process began, in the words of its system; empty where the system does not tell. */
  started: string;
  /** Which boot of which machine, and which process-number space on it, the number belongs to. */
  space: string;
};

/** What the process table says about an identity: `elsewhere` means that it belongs to a machine or container we cannot look into. */
export type Standing = 'alive' | 'dead' | 'elsewhere';

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? '', space: ownSpace() };
}

/** Whether that very process still runs; a zombie counts as dead, a reused number too. */
export function standingOf(identity: ProcessIdentity): Standing {
  if (identity.space !== ownSpace()) return 'elsewhere';
  if (!isRunning(identity.pid)) return 'dead';
  const started = startOf(identity.pid);
  if (started !== null && identity.started !== '' && started !== identity.started) return 'dead';
  return 'alive';
}

/** Whether any process with this number runs now; a zombie does not. */
export function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return statOf(pid)?.state !== 'Z';
}

/** The words a process was started with; empty when it has ended or is a zombie. */
export function commandLineOf(pid: number): string[] {
  const text = textOf(`/proc/${pid}/cmdline`);
  if (text !== null) return text.split('\0').filter((word) => word !== '');
  if (process.platform === 'linux') return [];
  const ps = spawnSync('ps', ['-o', 'args=', '-ww', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim().split(' ') : [];
}

function startOf(pid: number): string | null {
  const stat = statOf(pid);
  if (stat) return stat.started;
  if (process.platform === 'linux') return null;
  const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.status === 0 ? ps.stdout.trim() : null;
}

function statOf(pid: number): { state: string; started: string } | null {
  const text = textOf(`/proc/${pid}/stat`);
  if (text === null) return null;
  // The program's name stands in parentheses and may itself hold spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', started: fields[19] ?? '' };
}

function ownSpace(): string {
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim();
  return boot ? `${boot} ${linkOf('/proc/self/ns/pid')}` : hostname();
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
