import { Problem } from '#lib/problem';
import type { Account } from '#store/auth/accounts';
import type { Accounts } from './accounts.ts';
import type { Founding, InvitationView } from './founding.ts';
import type { RequestHeaders } from './session-cookie.ts';
import { signedInAs } from './set-up.ts';
import type { Caller, SignedIn } from './sign-in.ts';
import { attemptFrom } from './sign-in-limits.ts';

/** A token alone where the caller is signed in; else who they are. */
export type AcceptInput = {
  token: string;
  email?: string | undefined;
  name?: string | undefined;
  password?: string | undefined;
};
/** The new member's account, and the session if one was begun for it. */
export type Accepted = { account: Account; signedIn: SignedIn | null };

/** What a token invites to, and whether its e-mail has an account already, which only its holder learns. */
export async function lookAtInvitation(
  accounts: Accounts,
  founding: Founding,
  token: string,
  caller: Caller,
): Promise<InvitationView & { known: boolean }> {
  const invitation = await invitationOf(accounts, founding, token, caller);
  const known = invitation.email !== null && (await accounts.accountByEmail(invitation.email)) !== null;
  return { ...invitation, known };
}

/** Makes the caller a member: with their session, with their account's password, or with a new account. The same call may be made again after a crash. */
export async function acceptInvitation(
  accounts: Accounts,
  founding: Founding,
  input: AcceptInput,
  headers: RequestHeaders,
  caller: Caller,
): Promise<Accepted> {
  const invitation = await invitationOf(accounts, founding, input.token, caller);
  const session = input.password === undefined ? await accounts.sessionOf(headers) : null;
  if (session !== null) {
    const account = { id: session.accountId, email: session.email, name: session.name };
    mustBeInvited(invitation, account.email, undefined);
    await founding.accept(account, input.token);
    return { account, signedIn: null };
  }
  const person = personOf(invitation, input);
  const signedIn = await newcomer(accounts, invitation, person, caller);
  await founding.accept(signedIn.account, input.token).catch(async (error: unknown) => {
    await accounts.endSession(signedIn.account.id, signedIn.session.sessionId);
    throw error;
  });
  return { account: signedIn.account, signedIn };
}

async function invitationOf(
  accounts: Accounts,
  founding: Founding,
  token: string,
  caller: Caller,
): Promise<InvitationView> {
  const rightToken = await attemptFrom(accounts.pool, caller.address, accounts.now());
  const invitation = await founding.invitation(token);
  if (invitation === null) throw noInvitation();
  await rightToken();
  return invitation;
}

function personOf(invitation: InvitationView, input: AcceptInput): { email: string; name: string; password: string } {
  const email = input.email ?? invitation.email;
  if (email === null) throw missing('email', 'Write the e-mail address you will sign in with.');
  mustBeInvited(invitation, email, 'email');
  if (input.password === undefined) throw missing('password', 'Choose a password, or write the one of your account.');
  return { email, name: input.name ?? invitation.name, password: input.password };
}

/** A used invitation makes no further account; it only lets in the one that used it. */
async function newcomer(
  accounts: Accounts,
  invitation: InvitationView,
  person: { email: string; name: string; password: string },
  caller: Caller,
): Promise<SignedIn> {
  if (invitation.state === 'open') return signedInAs(accounts, person, caller);
  if ((await accounts.accountByEmail(person.email)) === null) throw noInvitation();
  return accounts.signIn({ email: person.email, password: person.password }, caller);
}

function mustBeInvited(invitation: InvitationView, email: string, field: string | undefined): void {
  if (invitation.email === null || invitation.email.toLowerCase() === email.toLowerCase()) return;
  const message = `This invitation is for ${invitation.email}. Use that address, or ask ${invitation.invitedBy} for another invitation.`;
  throw new Problem({ code: 'not-allowed', message, ...(field === undefined ? {} : { field }) });
}

function missing(field: string, message: string): Problem {
  return new Problem({ code: 'invalid', message, field });
}

function noInvitation(): Problem {
  return new Problem({
    code: 'not-found',
    message: 'This invitation does not work, or no longer. Ask for a new one.',
    field: 'token',
  });
}
