import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { type Every, every as realEvery } from '#lib/timers';
import type { Db } from '#store/database';
import { addJob, freeAbandonedJobs, prepareQueue, queuePool, showPresence } from '#store/job-queue';

/** What does the jobs of one kind; it must bear being begun anew after a crash. `signal` says that the process wants to end. */
export type Task = (payload: unknown, signal: AbortSignal) => Promise<void>;

/** The jobs of this process at work. */
export type Jobs = { close: () => Promise<void> };

export type JobsOptions = {
  db: Db;
  url: string;
  tasks: Readonly<Record<string, Task>>;
  /** Told of every try that failed; after the last one the job stays where it is, for somebody to look at. */
  failed?: (error: unknown, task: string) => void;
  every?: Every;
};

const mostTries = 5;
const lookMs = 10_000;
const pollMs = 2_000;

/**
 * Leaves a job in the transaction of `db`: it runs once that is committed, on whichever process takes it first. A second
 * job of the same key replaces the first while it waits.
 */
export function enqueue(db: Db, task: string, payload: object, key: string): Promise<void> {
  return addJob(db, task, payload, key, mostTries);
}

/** Runs jobs one at a time, woken by notice; takes up what a process that died had begun within half a minute. */
export async function startJobs({ db, url, tasks, failed, every = realEvery }: JobsOptions): Promise<Jobs> {
  const pool = queuePool(url);
  await prepareQueue(pool);
  const state: { present: pg.Client | undefined; closed: boolean } = { present: undefined, closed: false };
  const events: WorkerEvents = new EventEmitter();
  const shown = Promise.withResolvers<void>();
  events.on('pool:create', ({ workerPool }) => void beSeen(workerPool.id).then(shown.resolve, shown.reject));
  const runner = await run({
    pgPool: pool,
    concurrency: 1,
    pollInterval: pollMs,
    noHandleSignals: true,
    events,
    logger: new Logger(() => () => undefined),
    parsedCronItems: [],
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, guarded(name, task)])),
  });
  await shown.promise;
  await free();
  const stop = every(lookMs, () => void free());
  return {
    async close() {
      state.closed = true;
      stop();
      await runner.stop();
      await state.present?.end().catch(() => undefined);
      await pool.end().catch(() => undefined);
    },
  };

  function guarded(name: string, task: Task) {
    return async (payload: unknown, { abortSignal }: { abortSignal: AbortSignal }) => {
      try {
        await task(payload, abortSignal);
      } catch (error) {
        failed?.(error, name);
        throw error;
      }
    };
  }

  /** While this connection stands nobody takes our jobs for abandoned; a lost one is made again at once. */
  async function beSeen(worker: string): Promise<void> {
    const client = await showPresence(url, worker);
    const again = () => {
      if (state.closed || state.present !== client) return;
      state.present = undefined;
      const retry = () => {
        if (!state.closed) beSeen(worker).catch(() => setTimeout(retry, 500).unref());
      };
      retry();
    };
    client.on('error', again);
    client.on('end', again);
    state.present = client;
  }

  async function free(): Promise<void> {
    await freeAbandonedJobs(db).catch((error: unknown) => failed?.(error, 'jobs of dead processes'));
  }
}
