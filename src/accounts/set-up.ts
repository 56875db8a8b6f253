import { Problem } from '#lib/problem';
import {
  aloneInSetUp,
  beginSetUp,
  findSetUpLink,
  finishSetUp,
  isSetUpDone,
  replaceSetUpLinks,
} from '#store/auth/set-up';
import type { Accounts } from './accounts.ts';
import type { Founding } from './founding.ts';
import type { Caller, SignedIn } from './sign-in.ts';
import { attemptFrom } from './sign-in-limits.ts';
import { hashOf, newToken } from './token.ts';

/** How long a set-up link works. */
const linkHours = 24;

/** What the first administrator gives. */
export type SetUpInput = { token: string; email: string; name: string; password: string; workspace: string };

/** A new one-time token for the first set-up, which kills the unused one before it; null once set-up is done. */
export async function setUpToken(accounts: Accounts): Promise<string | null> {
  if (await isSetUpDone(accounts.pool)) return null;
  const token = newToken();
  await replaceSetUpLinks(accounts.pool, hashOf(token), new Date(accounts.now().getTime() + linkHours * 3_600_000));
  return token;
}

/** The link to print at the start; null once set-up is done. The token stands behind `#`, which browsers send to no server. */
export async function setUpLink(accounts: Accounts): Promise<string | null> {
  const token = await setUpToken(accounts);
  return token === null ? null : new URL(`/set-up#token=${token}`, accounts.baseUrl).href;
}

/** True as long as nobody has founded the first workspace. */
export async function awaitsSetUp(accounts: Accounts): Promise<boolean> {
  return !(await isSetUpDone(accounts.pool));
}

/**
 * Makes the first account, its workspace and its session. Each step finds what an earlier, broken call has made,
 * so the same call made again goes on where that one ended.
 */
export async function setUp(
  accounts: Accounts,
  founding: Founding,
  input: SetUpInput,
  caller: Caller,
): Promise<SignedIn> {
  const rightToken = await attemptFrom(accounts.pool, caller.address, accounts.now());
  const done = await aloneInSetUp(accounts.pool, async () => {
    const link = await findSetUpLink(accounts.pool, hashOf(input.token), accounts.now());
    if (link === null) throw await deadLink(accounts);
    await rightToken();
    await beginSetUp(accounts.pool, hashOf(input.token), input.email);
    const signedIn = await signedInAs(accounts, input, caller);
    const [existing] = await founding.memberships(signedIn.account.id);
    if (existing === undefined) await founding.createWorkspace(signedIn.account, { workspaceName: input.workspace });
    await finishSetUp(accounts.pool, accounts.now());
    return signedIn;
  });
  if (done === null)
    throw new Problem({
      code: 'conflict',
      message: 'Set-up is under way in another window. Wait a moment and try again.',
    });
  return done;
}

/** The account of this e-mail with a new session: made now, or made before and proved by its password. */
export async function signedInAs(
  accounts: Accounts,
  person: { email: string; name: string; password: string },
  caller: Caller,
): Promise<SignedIn> {
  const { email, name, password } = person;
  if ((await accounts.accountByEmail(email)) !== null) return accounts.signIn({ email, password }, caller);
  return accounts.signUp({ email, name, password }, caller);
}

async function deadLink(accounts: Accounts): Promise<Problem> {
  const message = (await isSetUpDone(accounts.pool))
    ? 'Throughline is set up already. Sign in, or ask an administrator for an invitation.'
    : 'This set-up link does not work, or no longer. Start the server again: it prints a new one.';
  return new Problem({ code: 'not-found', message, field: 'token' });
}
