import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { Problem } from '#lib/problem';
import { type Account, findAccountByEmail, passwordMark } from '#store/auth/accounts';
import { deleteSession, type SessionWithAccount, sessionByTokenHash } from '#store/auth/sessions';
import { addressHeader, type Engine } from './engine.ts';
import { judgePassword } from './password-rules.ts';
import { type CookieSettings, sessionCookies } from './session-cookie.ts';
import { attemptFrom, attemptOn } from './sign-in-limits.ts';
import { hashOf } from './token.ts';

export type { Account, SessionWithAccount };

/** Who calls, as far as the connection tells: kept with a session so that its owner can recognise it. */
export type Caller = { address: string; userAgent: string };
/** A new session and the Set-Cookie lines that give it to the browser. */
export type SignedIn = { account: Account; session: SessionWithAccount; cookies: string[] };
/** What the acts of this folder work with. */
export type Desk = { pool: Pool; engine: Engine; cookie: CookieSettings; now: () => Date; sessionClock: () => Date };

/** Signs a person in with a new session; whether the e-mail has an account shows neither in the answer nor in its time. */
export async function signIn(
  desk: Desk,
  input: { email: string; password: string },
  caller: Caller,
): Promise<SignedIn> {
  const now = desk.now();
  const fromHere = await attemptFrom(desk.pool, caller.address, now);
  const onThis = await attemptOn(desk.pool, input.email, now);
  const mark = await passwordMark(desk.pool, input.email);
  const { headers, response } = await desk.engine.api
    .signInEmail({ body: input, headers: headersOf(caller), returnHeaders: true })
    .catch((error: unknown) => {
      throw isApiError(error, 'INVALID_EMAIL_OR_PASSWORD') ? wrongPassword() : error;
    });
  const begun = await signedIn(desk, response.token, headers);
  if ((await passwordMark(desk.pool, input.email)) !== mark) {
    // The password was changed while the old one was being judged: changing it ends sessions, this one too.
    await deleteSession(desk.pool, begun.account.id, begun.session.sessionId);
    throw wrongPassword();
  }
  await Promise.all([fromHere(), onThis()]);
  return begun;
}

/** Makes an account and its first session; refuses an e-mail that has one, and a weak password. */
export async function signUp(
  desk: Desk,
  person: { email: string; name: string; password: string },
  caller: Caller,
): Promise<SignedIn> {
  judgePassword(person.password, [person.name, person.email], 'password');
  const { headers, response } = await desk.engine.api
    .signUpEmail({ body: person, headers: headersOf(caller), returnHeaders: true })
    .catch(async (error: unknown) => {
      const taken = error instanceof APIError && (await findAccountByEmail(desk.pool, person.email)) !== null;
      throw taken ? emailTaken() : error;
    });
  if (response.token === null) throw new Error('A new account was given no session.');
  return signedIn(desk, response.token, headers);
}

/** The session behind a token just made, with its cookie; one that was ended at once, by a change of password, counts as refused. */
export async function signedIn(desk: Desk, token: string, headers: Headers): Promise<SignedIn> {
  const session = await sessionByTokenHash(desk.pool, hashOf(token), desk.sessionClock());
  if (session === null) throw wrongPassword();
  const account = { id: session.accountId, email: session.email, name: session.name };
  return { account, session, cookies: sessionCookies(headers, desk.cookie) };
}

/** What better-auth is told of a caller; nothing else of the request reaches it. */
export function headersOf(caller: Caller, cookie?: string): Headers {
  const headers = new Headers({
    [addressHeader]: caller.address,
    'user-agent': caller.userAgent.replace(/[^\x20-\x7e]/g, '').slice(0, 300),
  });
  if (cookie !== undefined) headers.set('cookie', cookie);
  return headers;
}

/** True for better-auth's refusal of this code. */
export function isApiError(error: unknown, code: string): boolean {
  return error instanceof APIError && error.body?.code === code;
}

function wrongPassword(): Problem {
  return new Problem({ code: 'not-signed-in', message: 'The e-mail address or the password is wrong.' });
}

function emailTaken(): Problem {
  return new Problem({
    code: 'conflict',
    message: 'There is an account with this e-mail address. Sign in with its password.',
    field: 'email',
  });
}
