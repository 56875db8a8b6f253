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

/** Changes whenever the password of this e-mail's account does, and tells nothing of it; null where there is none. */
export async function passwordMark(pool: Pool, email: string): Promise<string | null> {
  const { rows } = await pool.query<{ mark: string }>(
    `select md5(a.password) as mark from auth.account a join auth."user" u on u.id = a."userId"
     where u.email = lower($1) and a."providerId" = 'credential'`,
    [email],
  );
  return rows[0]?.mark ?? null;
}
