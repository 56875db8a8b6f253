import type { Pool } from 'pg';
import { sha256 } from '#lib/canonical';
import { Problem } from '#lib/problem';
import { type AttemptLimit, countAttempt, forgetOldAttempts } from '#store/auth/attempts';
import type { Visitor } from './visitor.ts';

const hour = 3600;
/** What one visitor, and all visitors of one network, may do. */
export const publicLimits = {
  tell: { most: 5, seconds: hour },
  vote: { most: 60, seconds: hour },
} as const satisfies Record<string, AttemptLimit>;

/** Letters that ask one address to confirm, whoever had them sent. */
const lettersToOne: AttemptLimit = { most: 3, seconds: 24 * hour };
/** Letters that the visitors of one network had sent. */
const lettersFromOne: AttemptLimit = { most: 10, seconds: 24 * hour };

/** Counts what a visitor is about to do, for them and for their network; refuses with `too-many`. */
export async function withinLimits(
  pool: Pool,
  what: keyof typeof publicLimits,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  const limit = publicLimits[what];
  for (const who of [`visitor ${visitor.id}`, `network ${visitor.network}`]) {
    const { admitted, retryAfter } = await countAttempt(pool, sha256(`public ${what} ${who}`), limit, now);
    if (!admitted)
      throw new Problem({
        code: 'too-many',
        message: `That is more than we can take from one place in an hour. Come back in ${minutes(retryAfter)}; what you wrote is kept on this page.`,
        details: { retryAfter },
      });
  }
  await forgetOldAttempts(pool, now);
}

/** True while this address may be asked again to confirm itself; nobody is told which it was. */
export async function mayAskToConfirm(pool: Pool, email: string, visitor: Visitor, now: Date): Promise<boolean> {
  const from = await countAttempt(pool, sha256(`letters from ${visitor.network}`), lettersFromOne, now);
  if (!from.admitted) return false;
  return (await countAttempt(pool, sha256(`letters to ${email}`), lettersToOne, now)).admitted;
}

function minutes(seconds: number): string {
  const count = Math.ceil(seconds / 60);
  return count === 1 ? 'a minute' : `${count} minutes`;
}
