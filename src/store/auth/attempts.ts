import type { Pool } from 'pg';

/** At most `most` attempts in any stretch of `seconds`. */
export type AttemptLimit = { most: number; seconds: number };
/** Whether an attempt may go on, and if not, when the next one may. */
export type Admission = { admitted: boolean; retryAfter: number };

/**
 * Counts an attempt under a key unless that would pass the limit: one statement, so processes cannot slip
 * past each other. Attempts further ahead than a window come from a clock that was wrong, and lock nobody out.
 */
export async function countAttempt(pool: Pool, key: string, limit: AttemptLimit, now: Date): Promise<Admission> {
  const { rows } = await pool.query<{ admitted: boolean; oldest: Date }>(
    `insert into auth.attempt as a (key, times, admitted, forget_at)
       values ($1, array[$2::timestamptz], true, $2::timestamptz + make_interval(secs => $4))
     on conflict (key) do update set (times, admitted, forget_at) = (
       select case when count(t) < $3 then coalesce(array_agg(t order by t), '{}') || $2::timestamptz else array_agg(t order by t) end,
              count(t) < $3,
              $2::timestamptz + make_interval(secs => $4)
       from unnest(a.times) t
       where t > $2::timestamptz - make_interval(secs => $4) and t < $2::timestamptz + make_interval(secs => $4))
     returning admitted, times[1] as oldest`,
    [key, now, limit.most, limit.seconds],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('Counting an attempt gave no answer.');
  const waits = row.oldest.getTime() + limit.seconds * 1000 - now.getTime();
  return { admitted: row.admitted, retryAfter: row.admitted ? 0 : Math.max(1, Math.ceil(waits / 1000)) };
}

/** Takes one attempt made at that moment back out of the count, because it succeeded. */
export async function takeBackAttempt(pool: Pool, key: string, at: Date): Promise<void> {
  await pool.query(
    `update auth.attempt set times = times[:array_position(times, $2::timestamptz) - 1] || times[array_position(times, $2::timestamptz) + 1:]
     where key = $1 and array_position(times, $2::timestamptz) is not null`,
    [key, at],
  );
}

/** Forgets some counts whose window is over, so that the table stays as small as the last quarter of an hour. */
export async function forgetOldAttempts(pool: Pool, now: Date): Promise<void> {
  await pool.query(
    'delete from auth.attempt where key in (select key from auth.attempt where forget_at < $1 limit 20 for update skip locked)',
    [now],
  );
}
