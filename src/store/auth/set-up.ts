import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';

/** A set-up link that still works, and the e-mail that has begun to use it. */
export type SetUpLink = { begunBy: string | null };

/** True once the first workspace was founded. */
export async function isSetUpDone(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select from auth.set_up_done');
  return rowCount === 1;
}

/** Stores the hash of a new link and kills the older ones, except one in use: a crash must not take it from its user's hands. */
export async function replaceSetUpLinks(pool: Pool, tokenHash: string, expiresAt: Date): Promise<void> {
  await pool.query(
    `with gone as (delete from auth.set_up_link where begun_by is null)
     insert into auth.set_up_link (token_hash, expires_at) values ($1, $2)`,
    [tokenHash, expiresAt],
  );
}

/** The link of a hashed token, if it still works. */
export async function findSetUpLink(pool: Pool, tokenHash: string, now: Date): Promise<SetUpLink | null> {
  const { rows } = await pool.query<SetUpLink>(
    'select begun_by as "begunBy" from auth.set_up_link where token_hash = $1 and expires_at > $2',
    [tokenHash, now],
  );
  return rows[0] ?? null;
}

/** Notes who uses a link before anything is made, so that the same call can be made again after a crash. */
export async function beginSetUp(pool: Pool, tokenHash: string, email: string): Promise<void> {
  await pool.query('update auth.set_up_link set begun_by = $2 where token_hash = $1', [tokenHash, email]);
}

/** Closes set-up for good: no link works any more. */
export async function finishSetUp(pool: Pool, now: Date): Promise<void> {
  await pool.query(
    `with gone as (delete from auth.set_up_link)
     insert into auth.set_up_done (done_at) values ($1) on conflict (one) do nothing`,
    [now],
  );
}

/** Tries for the lock, a tenth of a second apart: the one of a process that was killed falls within moments. */
const tries = 20;

/** Runs the set-up steps while no other process does; null if one does for more than two seconds. */
export async function aloneInSetUp<T>(pool: Pool, steps: () => Promise<T>): Promise<T | null> {
  for (let left = tries; left > 0; left -= 1) {
    const done = await ifAlone(pool, steps);
    if (done !== null) return done.result;
    // Whoever waits holds no connection meanwhile: the one inside may need it.
    await wait(100);
  }
  return null;
}

async function ifAlone<T>(pool: Pool, steps: () => Promise<T>): Promise<{ result: T } | null> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ alone: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended('throughline set-up', 0)) as alone",
    );
    return rows[0]?.alone === true ? { result: await steps() } : null;
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
