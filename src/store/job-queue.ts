import { runMigrations } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from './database.ts';

const lockKey = 7_410_227;
/** How the connection that shows a job runner to be alive is called; its worker's id follows. */
const presence = 'throughline jobs ';
/** A lock younger than this may belong to a runner whose connection is only being made again. */
const lockSeconds = 10;

/**
 * The connections of a job runner. A pool of ours: the queue's own stops listening for errors before its connections are
 * closed, and a database that ends in that moment would take the process with it.
 */
export function queuePool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Makes the schema of the job queue, or brings it up to date; whoever comes second waits. */
export async function prepareQueue(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
    await runMigrations({ pgPool: pool });
    await client.query('SELECT pg_advisory_unlock($1)', [lockKey]);
  } finally {
    client.release(true);
  }
}

/** Adds a job in the transaction of `db`; one of the same key that waits is replaced, so that there is never a second. */
export async function addJob(db: Db, task: string, payload: object, key: string, tries: number): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, job_key => ${key}, max_attempts => ${tries})`.execute(
    db,
  );
}

/** A connection that says, as long as it stands, that the worker of this id is alive. */
export async function showPresence(url: string, worker: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: `${presence}${worker}`, keepAlive: true });
  await client.connect();
  return client;
}

/** Frees the jobs of workers that are gone, so that another takes them up; answers how many workers were. */
export async function freeAbandonedJobs(db: Db): Promise<number> {
  const { rows } = await sql<{ worker: string }>`
    select distinct locked_by as worker from graphile_worker.jobs
    where locked_by is not null and locked_at < now() - ${lockSeconds} * interval '1 second' and not exists (
      select 1 from pg_stat_activity where datname = current_database() and application_name = ${presence} || locked_by)`.execute(
    db,
  );
  const workers = rows.map((row) => row.worker);
  if (workers.length > 0) await sql`select graphile_worker.force_unlock_workers(${workers}::text[])`.execute(db);
  return workers.length;
}
