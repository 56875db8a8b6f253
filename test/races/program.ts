import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bareEnv } from '#test/bare-env';

/** The real server as a process of its own. */
export type Program = {
  child: ChildProcess;
  /** Where it listens. */
  url: string;
  /** Resolves when it has ended, with everything it said. */
  ended: Promise<string>;
  /** Ends it in order and waits. */
  stop: () => Promise<void>;
  /** Kills it without warning and waits. */
  kill: () => Promise<void>;
};

const main = join(import.meta.dirname, '../../src/main.ts');

/** Starts the server on settings of its own and waits until it listens. */
export async function startProgram(settings: Record<string, string>): Promise<Program> {
  const child = spawn(process.execPath, [main], {
    env: { ...bareEnv, HOME: process.env.HOME ?? '', PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { promise: listens, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    const url = /listens at (http\S+)/.exec(said)?.[1];
    if (url) resolve(url);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<string>((done) => child.once('close', () => done(said)));
  void ended.then(() => reject(new Error(`The server ended before it listened: ${said}`)));
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal);
    await ended;
  };
  return { child, url: await listens, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

/** Waits until a question answers yes, asking again and again; fails after `ms`. Answers how long it took. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, ms: number): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > ms) throw new Error(`It took more than ${ms} ms until ${what}.`);
    await wait(10);
  }
  return performance.now() - began;
}
