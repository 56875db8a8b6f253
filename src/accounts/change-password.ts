import { Problem } from '#lib/problem';
import { deleteOtherSessions, type SessionWithAccount } from '#store/auth/sessions';
import { judgePassword } from './password-rules.ts';
import { cookieHeader, type RequestHeaders } from './session-cookie.ts';
import { type Caller, type Desk, headersOf, isApiError, type SignedIn, signedIn } from './sign-in.ts';
import { attemptFrom, attemptOn } from './sign-in-limits.ts';

/** The password so far, which proves who asks, and the new one. */
export type PasswordChange = { currentPassword: string; newPassword: string };

/** Changes the password of a session's account, ends all its sessions and begins a new one. */
export async function changePassword(
  desk: Desk,
  session: SessionWithAccount,
  headers: RequestHeaders,
  change: PasswordChange,
  caller: Caller,
): Promise<SignedIn> {
  judgePassword(change.newPassword, [session.name, session.email], 'newPassword');
  if (change.newPassword.normalize('NFC') === change.currentPassword.normalize('NFC')) {
    throw new Problem({
      code: 'invalid',
      message: 'The new password is the same as the current one.',
      field: 'newPassword',
    });
  }
  const now = desk.now();
  const fromHere = await attemptFrom(desk.pool, caller.address, now);
  const onThis = await attemptOn(desk.pool, session.email, now);
  const done = await desk.engine.api
    .changePassword({
      body: { ...change, revokeOtherSessions: true },
      headers: headersOf(caller, cookieHeader(headers)),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      throw isApiError(error, 'INVALID_PASSWORD')
        ? new Problem({ code: 'invalid', message: 'This is not your current password.', field: 'currentPassword' })
        : error;
    });
  await Promise.all([fromHere(), onThis()]);
  if (done.response.token === null) throw new Error('The new password was given no session.');
  const begun = await signedIn(desk, done.response.token, done.headers);
  // A sign-in with the old password may have slipped in between better-auth's two steps.
  await deleteOtherSessions(desk.pool, begun.account.id, begun.session.sessionId);
  return begun;
}
