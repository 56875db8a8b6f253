import { z } from 'zod';
import { line } from '#domain/shapes';
import { passwordLength } from './password-rules.ts';

/** An e-mail address in the form in which it is compared: small letters, no spaces around it. */
const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('Write an e-mail address, like anna@example.org.'));
/** A password as it is typed: spaces and all, so nothing is trimmed. */
const password = z.string().min(1, 'Write a password.').max(passwordLength.most);
const name = line(100);
const token = z
  .string()
  .max(200)
  .regex(/^[\x21-\x7e]+$/, 'This is not a token: copy the whole link.');
const id = z
  .string()
  .max(100)
  .regex(/^[\w-]+$/, 'This is not an id.');

/** The bodies and parameters of the routes under /auth; a field that is not listed is refused. */
export const inputs = {
  nothing: z.strictObject({}).optional(),
  signIn: z.strictObject({ email, password }),
  password: z.strictObject({ currentPassword: password, newPassword: password }),
  setUp: z.strictObject({ token, email, name, password, workspace: name }),
  invitation: z.strictObject({ token }),
  accept: z.strictObject({
    token,
    email: email.optional(),
    name: name.optional(),
    password: password.optional(),
  }),
  sessionId: z.strictObject({ id }),
};
