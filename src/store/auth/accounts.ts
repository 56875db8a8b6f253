import type { Pool } from 'pg';

/** A person who can sign in, without anything secret. */
export type Account = { id: string; email: string; name: string };

/** The account of an e-mail address, which is compared without regard to case. */
export async function findAccountByEmail(pool: Pool, email: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>('select id, email, name from auth."user" where email = lower($1)', [
    email,
  ]);
  return rows[0] ?? null;
}

/** The account of an id. */
export async function findAccount(pool: Pool, id: string): Promise<Account | null> {
  const { rows } = await pool.query<Account>('select id, email, name from auth."user" where id = $1', [id]);
  return rows[0] ?? null;
}
