import { readdirSync, readFileSync } from 'node:fs';

const ticksASecond = 100;

/** Seconds of CPU that these processes have used, with those of their children that have ended; one that has just ended counts at its parent. */
export function cpuSeconds(pids: number[]): number {
  let ticks = 0;
  for (const pid of pids) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      ticks += Number(fields[11]) + Number(fields[12]) + Number(fields[13]) + Number(fields[14]);
    } catch {}
  }
  return ticks / ticksASecond;
}

/** The process and everything below it. */
export function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]));
    } catch {}
  }
  const found = [pid];
  for (const member of found)
    for (const [child, parent] of parents) if (parent === member && !found.includes(child)) found.push(child);
  return found;
}
