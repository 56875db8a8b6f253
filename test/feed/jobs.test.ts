import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { enqueue, type Jobs, startJobs } from '#jobs/queue';
import { type Database, openDatabase } from '#store/database';
import { freeAbandonedJobs, prepareQueue, queuePool } from '#store/job-queue';
import { cloneDatabase } from '#test/database';

let url: string;
let database: Database;
beforeAll(async () => {
  url = (await cloneDatabase()).url;
  database = openDatabase(url, 4);
});
afterAll(() => database.close());

/** Runs a task that hands its payloads out, one by one. */
async function listening(name: string): Promise<{ jobs: Jobs; next: () => Promise<unknown> }> {
  const done: unknown[] = [];
  const waiting: ((payload: unknown) => void)[] = [];
  const task = async (payload: unknown) => {
    const taker = waiting.shift();
    if (taker) taker(payload);
    else done.push(payload);
  };
  const jobs = await startJobs({ db: database.db, url, tasks: { [name]: task } });
  return { jobs, next: async () => (done.length > 0 ? done.shift() : new Promise((resolve) => waiting.push(resolve))) };
}

test('two processes that start at once both find the queue ready', async () => {
  const pools = [url, url, url].map(queuePool);
  await Promise.all(pools.map(prepareQueue));
  await Promise.all(pools.map((pool) => pool.end()));
  await sql`select graphile_worker.add_job('nobody')`.execute(database.db);
  await sql`delete from graphile_worker._private_jobs`.execute(database.db);
});

test('a job of a transaction that is committed runs once, one that is rolled back never', async () => {
  const { jobs, next } = await listening('once');
  await database.db
    .transaction()
    .execute(async (db) => {
      await enqueue(db, 'once', { lost: true }, 'lost');
      throw new Error('changed my mind');
    })
    .catch(() => undefined);
  await database.db.transaction().execute(async (db) => {
    await enqueue(db, 'once', { n: 1 }, 'same');
    await enqueue(db, 'once', { n: 2 }, 'same');
  });
  expect(await next()).toEqual({ n: 2 });
  await enqueue(database.db, 'once', { n: 3 }, 'other');
  expect(await next()).toEqual({ n: 3 });
  await jobs.close();
});

test('a task that fails is told of and tried again later, and does not hold up the next', async () => {
  const failures: string[] = [];
  const other = Promise.withResolvers<void>();
  const jobs = await startJobs({
    db: database.db,
    url,
    tasks: { bad: () => Promise.reject(new Error('no')), good: async () => other.resolve() },
    failed: (error, task) => failures.push(`${task}: ${error instanceof Error ? error.message : ''}`),
  });
  await enqueue(database.db, 'bad', {}, 'bad');
  await enqueue(database.db, 'good', {}, 'good');
  await other.promise;
  expect(failures).toEqual(['bad: no']);
  await jobs.close();
  const { rows } = await sql<{
    attempts: number;
    most: number;
  }>`select attempts, max_attempts as most from graphile_worker.jobs where key = 'bad'`.execute(database.db);
  expect(rows).toEqual([{ attempts: 1, most: 5 }]);
});

test('a job whose process was killed is taken up by another, one whose process lives is not', async () => {
  const child = fork(join(import.meta.dirname, 'children/hang.ts'), [url], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await enqueue(database.db, 'hang', { n: 7 }, 'hang');
  await once(child, 'message');
  while (
    (
      await sql`select 1 from pg_stat_activity where application_name like 'throughline jobs %' and datname = current_database()`.execute(
        database.db,
      )
    ).rows.length === 0
  );
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`.execute(
    database.db,
  );
  expect(await freeAbandonedJobs(database.db)).toBe(0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { jobs, next } = await listening('hang');
  // PostgreSQL notices the end of a killed client a moment later.
  while (
    (await sql`select 1 from graphile_worker.jobs where locked_by is not null and key = 'hang'`.execute(database.db))
      .rows.length > 0
  )
    await freeAbandonedJobs(database.db);
  await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs where key = 'hang'), run_at => now())`.execute(
    database.db,
  );
  expect(await next()).toEqual({ n: 7 });
  await jobs.close();
});
