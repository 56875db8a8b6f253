import type { Follower } from '#feed/follow';
import { type Every, every as realEvery } from '#lib/timers';
import { workspacesNow } from '#store/cursors';
import { findingsReader } from './findings.ts';
import { forecastReader } from './forecast.ts';
import { importReader } from './imports.ts';
import { noticeReader } from './notices.ts';
import { type Reader, type ReadersEnv, step } from './reader.ts';
import { replyReader } from './replies.ts';
import { sampleReader } from './samples.ts';
import { searchReader } from './search.ts';

/** Everybody who reads the diaries. */
const readersOf = (env: ReadersEnv): readonly Reader[] =>
  env.enqueue
    ? [importReader, sampleReader, replyReader, noticeReader, forecastReader, findingsReader, searchReader]
    : [noticeReader, forecastReader, findingsReader, searchReader];

/** The readers of this process at work. */
export type Readers = {
  /** Resolves when every reader has taken all that stands in the workspace's diary, wherever it runs. */
  caughtUp: (workspace: string) => Promise<void>;
  close: () => Promise<void>;
};

const minuteMs = 60_000;
const leastRestMs = 250;
/** So that a burst of changes costs a tenth of a processor, while a single one is answered at once. */
const restPerWork = 9;
const afterFailureMs = 5_000;
/** Times that a reader of another process is waited for, three seconds each. */
const mostWaits = 20;

/**
 * Starts the readers: each works through a workspace when its diary has moved, one stretch at a time, rests nine times as long
 * as it worked, and then takes whatever came meanwhile at once. Every minute all look whether a day has passed.
 */
export function startReaders(env: ReadersEnv, follower: Follower, every: Every = realEvery): Readers {
  const state = { closed: false };
  const loops = new Map<string, { again: boolean; at: Promise<void>; rest: PromiseWithResolvers<void> }>();
  const stops = [follower.onMove((workspace) => wake(workspace)), every(minuteMs, () => void minute())];
  void minute();

  async function minute(): Promise<void> {
    await runClockJobs(env).catch((error: unknown) => env.failed?.(error, 'jobs of the clock'));
    const workspaces = await workspacesNow(env.db).catch(() => []);
    for (const { workspace } of workspaces) wake(workspace);
  }

  function wake(workspace: string): void {
    for (const reader of readersOf(env)) {
      const key = `${reader.name} ${workspace}`;
      const known = loops.get(key);
      if (known) known.again = true;
      else if (!state.closed) {
        const loop = { again: true, at: Promise.resolve(), rest: Promise.withResolvers<void>() };
        loops.set(key, loop);
        loop.at = work(reader, workspace, loop).finally(() => loops.delete(key));
      }
    }
  }

  async function work(
    reader: Reader,
    workspace: string,
    loop: { again: boolean; rest: PromiseWithResolvers<void> },
  ): Promise<void> {
    while (loop.again && !state.closed) {
      loop.again = false;
      const began = performance.now();
      const moved = await step(env, reader, workspace, false).catch((error: unknown) => {
        loop.again = true;
        env.failed?.(error, `reader ${reader.name}`);
        return 'failed' as const;
      });
      if (moved === 'idle') continue;
      // Whoever is at it may stop half-way: it is looked at again.
      if (moved === 'busy') loop.again = true;
      const took = performance.now() - began;
      await restFor(moved === 'failed' ? afterFailureMs : Math.max(leastRestMs, restPerWork * took), loop.rest.promise);
    }
  }

  return {
    caughtUp: (workspace) => settle(env, workspace),
    async close() {
      state.closed = true;
      for (const stop of stops) stop();
      const last = [...loops.values()];
      for (const { rest } of last) rest.resolve();
      await Promise.all(last.map(({ at }) => at));
    },
  };
}

/**
 * The clock's jobs are run and all readers brought to the end of every diary, for tests and whoever set the clock. Waits
 * for readers of other processes instead of sleeping.
 */
export async function tick(env: ReadersEnv): Promise<void> {
  await runClockJobs(env);
  for (const { workspace } of await workspacesNow(env.db)) await settle(env, workspace);
}

async function settle(env: ReadersEnv, workspace: string): Promise<void> {
  for (const reader of readersOf(env)) {
    let patience = mostWaits;
    while (patience > 0) {
      const moved = await step(env, reader, workspace, true).catch((error: unknown) => {
        if (!isLockTimeout(error) || --patience === 0) throw error;
      });
      if (moved === 'idle') break;
    }
  }
}

async function runClockJobs(env: ReadersEnv): Promise<void> {
  for (const job of env.clockJobs ?? []) await job(env);
}

/** Another process has worked on the cursor for as long as one waits for a lock. */
function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

async function restFor(ms: number, ended: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, ended]);
  clearTimeout(timer);
}
