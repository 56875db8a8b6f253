import type { Pool, PoolConfig } from 'pg';
import { type TrustedProxies, trustedProxies } from '#lib/client-address';
import { Problem } from '#lib/problem';
import { type Signer, signer } from '#lib/signed-text';
import { type Account, findAccountByEmail } from '#store/auth/accounts';
import { authPool } from '#store/auth/pool';
import { sharedSecret } from '#store/auth/secret';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  livingSessions,
  type SessionRow,
  type SessionWithAccount,
  sessionByTokenHash,
  sessionsOf,
} from '#store/auth/sessions';
import { changePassword, type PasswordChange } from './change-password.ts';
import { startEngine } from './engine.ts';
import { forgetSessionCookie, type RequestHeaders, sessionToken } from './session-cookie.ts';
import { type Caller, type Desk, type SignedIn, signIn, signUp } from './sign-in.ts';
import { hashOf, newToken } from './token.ts';

/** What accounts are made with. */
export type AccountSettings = {
  /** How to reach PostgreSQL: the same cluster and database as everything else. */
  database: PoolConfig;
  /** Where people reach the server; it stands at the front of links. */
  baseUrl: string;
  /** Signs cookies; left out, it is made once and kept in the database. */
  secret?: string;
  /** True where people come by https only: cookies are then Secure and bound to the host. */
  secureCookies: boolean;
  /** Addresses and ranges of the proxies whose X-Forwarded-For is believed. */
  trustedProxies?: readonly string[];
  /** The clock of limits and links. */
  now?: () => Date;
  /** The clock of sessions: the machine's, by which better-auth begins them, also where the program's is set to another time. */
  sessionClock?: () => Date;
};

/** Accounts, passwords and sessions; it knows nothing of workspaces. */
export type Accounts = {
  readonly pool: Pool;
  readonly baseUrl: string;
  readonly secureCookies: boolean;
  readonly trusted: TrustedProxies;
  readonly now: () => Date;
  /** Signs links and forms that leave the house, with a secret of their own. */
  readonly links: Signer;
  /** Makes an account and signs it in. Only set-up and invitations call it: there is no open registration. */
  signUp: (person: { email: string; name: string; password: string }, caller: Caller) => Promise<SignedIn>;
  signIn: (input: { email: string; password: string }, caller: Caller) => Promise<SignedIn>;
  /** Ends the session of these headers, if any, and gives the cookie line that says so. */
  signOut: (headers: RequestHeaders) => Promise<string[]>;
  /** Ends every session of the account and says how many there were. */
  signOutEverywhere: (accountId: string) => Promise<number>;
  /** Changes the password, ends all sessions, and begins a new one for the caller. */
  changePassword: (headers: RequestHeaders, change: PasswordChange, caller: Caller) => Promise<SignedIn>;
  listSessions: (accountId: string) => Promise<SessionRow[]>;
  /** Ends one session of this account; false where it has none of that id. */
  endSession: (accountId: string, sessionId: string) => Promise<boolean>;
  /** Who sends a request with these headers; one query, none without a rightly signed cookie. */
  sessionOf: (headers: RequestHeaders) => Promise<SessionWithAccount | null>;
  /** Those of these sessions that still live: streams ask every two seconds, since any process may end a session. */
  sessionsAlive: (ids: readonly string[]) => Promise<Set<string>>;
  accountByEmail: (email: string) => Promise<Account | null>;
  /** The Set-Cookie line that makes a browser forget its session. */
  readonly forgetCookie: string;
  /** Removes sessions that ran out; for the clock to call once a day. */
  removeExpiredSessions: () => Promise<number>;
  close: () => Promise<void>;
};

/** Opens accounts on a migrated database. */
export async function createAccounts(settings: AccountSettings): Promise<Accounts> {
  const now = settings.now ?? (() => new Date());
  const trusted = trustedProxies(settings.trustedProxies ?? []);
  if (settings.secret !== undefined && settings.secret.length < 32) {
    throw new Error(
      'The secret that signs cookies needs at least 32 random characters. Leave it out, and one is made and kept in the database.',
    );
  }
  const pool = authPool(settings.database);
  try {
    const secret = settings.secret ?? (await sharedSecret(pool, newToken, now()));
    const cookie = { secret, secureCookies: settings.secureCookies };
    const desk: Desk = {
      pool,
      engine: await startEngine(pool, { ...cookie, baseUrl: settings.baseUrl }),
      cookie,
      now,
      sessionClock: settings.sessionClock ?? (() => new Date()),
    };
    return accountsAt(desk, { baseUrl: settings.baseUrl, trusted });
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function accountsAt(desk: Desk, places: { baseUrl: string; trusted: TrustedProxies }): Accounts {
  const { pool, cookie, now, sessionClock } = desk;
  const sessionOf = async (headers: RequestHeaders) => {
    const token = sessionToken(headers, cookie);
    return token === null ? null : sessionByTokenHash(pool, hashOf(token), sessionClock());
  };
  return {
    ...places,
    pool,
    now,
    links: signer(`links ${cookie.secret}`),
    secureCookies: cookie.secureCookies,
    forgetCookie: forgetSessionCookie(cookie),
    signUp: (person, caller) => signUp(desk, person, caller),
    signIn: (input, caller) => signIn(desk, input, caller),
    signOut: async (headers) => {
      const session = await sessionOf(headers);
      if (session !== null) await deleteSession(pool, session.accountId, session.sessionId);
      return [forgetSessionCookie(cookie)];
    },
    signOutEverywhere: (accountId) => deleteSessionsOf(pool, accountId),
    changePassword: async (headers, change, caller) => {
      const session = await sessionOf(headers);
      if (session === null) throw notSignedIn();
      return changePassword(desk, session, headers, change, caller);
    },
    listSessions: (accountId) => sessionsOf(pool, accountId, sessionClock()),
    endSession: (accountId, sessionId) => deleteSession(pool, accountId, sessionId),
    sessionOf,
    sessionsAlive: (ids) => livingSessions(pool, ids, sessionClock()),
    accountByEmail: (email) => findAccountByEmail(pool, email),
    removeExpiredSessions: () => deleteExpiredSessions(pool, sessionClock()),
    close: () => pool.end(),
  };
}

/** The answer to a request that needs a session and has none. */
export function notSignedIn(): Problem {
  return new Problem({ code: 'not-signed-in', message: 'Sign in first: there is no session, or it has ended.' });
}
