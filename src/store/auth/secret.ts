import type { Pool } from 'pg';

/** The secret that signs session cookies: made once, then the same for every process of this database. */
export async function sharedSecret(pool: Pool, make: () => string, now: Date): Promise<string> {
  await pool.query('insert into auth.secret (value, made_at) values ($1, $2) on conflict (one) do nothing', [
    make(),
    now,
  ]);
  const { rows } = await pool.query<{ value: string }>('select value from auth.secret');
  const row = rows[0];
  if (row === undefined) throw new Error('The table auth.secret is empty although a secret was just stored.');
  return row.value;
}
