import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Account } from './account.ts';

/** What every PostgreSQL program is started with: nothing of our environment, and a working folder its user can enter. */
export function spawnOptions(account: Account): {
  cwd: string;
  env: Record<string, string>;
  uid?: number;
  gid?: number;
} {
  const base = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } };
  return account ? { ...base, uid: account.uid, gid: account.gid } : base;
}

/** Runs a PostgreSQL program to its end with `input` on its standard input; answers how it ended and all it said. */
export function runProgram(
  home: string,
  program: string,
  args: string[],
  account: Account,
  input = '',
): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(home, 'bin', program), args, { ...spawnOptions(account), stdio: 'pipe' });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, said }));
    // A program that ends before it reads its input is told by its status, not by this pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
