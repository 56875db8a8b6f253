import { createHash, randomBytes } from 'node:crypto';

/** A token nobody guesses: 256 bits, safe in a link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a token, so that a stolen copy of the database opens nothing. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('base64url');
}
