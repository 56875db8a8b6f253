import type { Pool } from 'pg';
import { networkOf } from '#lib/client-address';
import { Problem } from '#lib/problem';
import { type AttemptLimit, countAttempt, forgetOldAttempts, takeBackAttempt } from '#store/auth/attempts';
import { hashOf } from './token.ts';

const quarterHour = 15 * 60;
/** Failed attempts on one e-mail address, whether or not it has an account. */
export const limitPerAccount: AttemptLimit = { most: 10, seconds: quarterHour };
/** Failed attempts from one network, whoever they aim at. */
export const limitPerAddress: AttemptLimit = { most: 50, seconds: quarterHour };

/** Counts an attempt before it is judged; what it gives back is called when the attempt succeeds. */
export type CountedAttempt = () => Promise<void>;

/** Counts a try from this address, by any route that guesses at a secret; refuses with `too-many`. */
export function attemptFrom(pool: Pool, address: string, now: Date): Promise<CountedAttempt> {
  return attempt(pool, `address ${networkOf(address)}`, limitPerAddress, now);
}

/** Counts a try at this e-mail's password; refuses with `too-many`. */
export function attemptOn(pool: Pool, email: string, now: Date): Promise<CountedAttempt> {
  return attempt(pool, `account ${email.toLowerCase()}`, limitPerAccount, now);
}

async function attempt(pool: Pool, what: string, limit: AttemptLimit, now: Date): Promise<CountedAttempt> {
  const key = hashOf(what);
  const { admitted, retryAfter } = await countAttempt(pool, key, limit, now);
  if (!admitted) {
    throw new Problem({
      code: 'too-many',
      message: `Too many attempts. Wait ${minutes(retryAfter)} and try again.`,
      details: { retryAfter },
    });
  }
  await forgetOldAttempts(pool, now);
  return () => takeBackAttempt(pool, key, now);
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count === 1 ? 'a minute' : `${count} minutes`;
}
