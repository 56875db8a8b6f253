import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isServing, readPostmaster } from '#store/embedded/postmaster';
import { until } from './program.ts';

/** Kills PostgreSQL with all its processes, as a machine that runs out of memory may; answers when it is gone. */
export async function killPostgres(cluster: string): Promise<void> {
  const last = readPostmaster(cluster);
  if (!last || !isServing(cluster, last.pid)) throw new Error('No PostgreSQL serves the folder.');
  const { pid } = last;
  for (const one of [pid, ...childrenOf(pid)]) killIfThere(one);
  await until('PostgreSQL is dead', () => !isServing(cluster, pid), 5_000);
}

/** Without `/proc` the others find by themselves that their parent has died. */
function childrenOf(pid: number): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentOf(one) === pid);
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
