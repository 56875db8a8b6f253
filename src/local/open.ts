import type { Terminal } from '#doors/cli/terminal';
import { readConfig } from '#src/config';
import { type Joined, joinParts } from '#src/parts';
import type { Log } from '#store/refused';

/** Opens the folder of this environment for `work` alone, and lets go of it whatever happens. */
export async function withFolder<T>(terminal: Terminal, work: (joined: Joined) => Promise<T>): Promise<T> {
  const joined = await joinParts(readConfig(terminal.env, terminal.cwd), logTo(terminal));
  try {
    return await work(joined);
  } finally {
    await joined.close();
  }
}

/** Says what the store does where it does not mix with an answer. */
export function logTo(terminal: Terminal): Log {
  const complain = (line: string) => terminal.complain(`${line}\n`);
  return { info: complain, warn: complain, error: complain };
}
