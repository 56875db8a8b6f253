import type { Pool } from 'pg';

/** A session as its owner sees it in their list. */
export type SessionRow = { id: string; createdAt: Date; expiresAt: Date; address: string; userAgent: string };
/** A living session with the account it belongs to. */
export type SessionWithAccount = { sessionId: string; accountId: string; email: string; name: string; expiresAt: Date };

/** The living session of a hashed token. */
export async function sessionByTokenHash(pool: Pool, tokenHash: string, now: Date): Promise<SessionWithAccount | null> {
  const { rows } = await pool.query<SessionWithAccount>({
    name: 'session-by-token',
    text: `select s.id as "sessionId", s."userId" as "accountId", u.email, u.name, s."expiresAt"
           from auth.session s join auth."user" u on u.id = s."userId" where s.token = $1 and s."expiresAt" > $2`,
    values: [tokenHash, now],
  });
  return rows[0] ?? null;
}

/** The living sessions of an account, the newest first. */
export async function sessionsOf(pool: Pool, accountId: string, now: Date): Promise<SessionRow[]> {
  const { rows } = await pool.query<SessionRow>(
    `select id, "createdAt", "expiresAt", coalesce("ipAddress", '') as address, coalesce("userAgent", '') as "userAgent"
     from auth.session where "userId" = $1 and "expiresAt" > $2 order by "createdAt" desc, id`,
    [accountId, now],
  );
  return rows;
}

/** Ends one session if it is this account's; false if it is not, or is not there. */
export async function deleteSession(pool: Pool, accountId: string, sessionId: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from auth.session where id = $1 and "userId" = $2', [
    sessionId,
    accountId,
  ]);
  return rowCount === 1;
}

/** Ends all sessions of an account and says how many there were. */
export async function deleteSessionsOf(pool: Pool, accountId: string): Promise<number> {
  const { rowCount } = await pool.query('delete from auth.session where "userId" = $1', [accountId]);
  return rowCount ?? 0;
}

/** Ends all sessions of an account but one. */
export async function deleteOtherSessions(pool: Pool, accountId: string, sessionId: string): Promise<void> {
  await pool.query('delete from auth.session where "userId" = $1 and id <> $2', [accountId, sessionId]);
}

/** Those of the ids that are living sessions. */
export async function livingSessions(pool: Pool, ids: readonly string[], now: Date): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await pool.query<{ id: string }>({
    name: 'living-sessions',
    text: 'select id from auth.session where id = any($1::text[]) and "expiresAt" > $2',
    values: [ids, now],
  });
  return new Set(rows.map((row) => row.id));
}

/** Removes sessions that ran out. */
export async function deleteExpiredSessions(pool: Pool, now: Date): Promise<number> {
  const { rowCount } = await pool.query('delete from auth.session where "expiresAt" <= $1', [now]);
  return rowCount ?? 0;
}
