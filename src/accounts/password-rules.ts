import { Problem } from '#lib/problem';
import { isCommonPassword } from './common-password.ts';

/** Characters a password has at least, and at most. */
export const passwordLength = { least: 12, most: 256 } as const;

/** Refuses a password that is too short, too long, not text, or among the first a cracker tries; `about` is what is known of its owner. */
export function judgePassword(password: string, about: readonly string[], field: string): void {
  const refuse = (message: string) => new Problem({ code: 'invalid', message, field });
  const length = [...password.normalize('NFC')].length;
  if (!password.isWellFormed() || password.includes('\0'))
    throw refuse('A password must be text that a keyboard can write.');
  if (length < passwordLength.least)
    throw refuse(`A password needs at least ${passwordLength.least} characters; this one has ${length}.`);
  if (length > passwordLength.most)
    throw refuse(`A password has at most ${passwordLength.most} characters; this one has ${length}.`);
  if (isCommonPassword(password, about)) {
    throw refuse('This password is among the first that attackers try. Take a few words that do not belong together.');
  }
}
