import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '#lib/client-address';
import { notFound, Problem } from '#lib/problem';
import { type Accounts, notSignedIn } from '#src/accounts/accounts';
import type { Founding, Membership } from '#src/accounts/founding';
import { inputs } from '#src/accounts/input';
import { acceptInvitation, lookAtInvitation } from '#src/accounts/invitation';
import { awaitsSetUp, setUp } from '#src/accounts/set-up';
import type { Account, Caller, SessionWithAccount, SignedIn } from '#src/accounts/sign-in';
import { checked } from './checked.ts';
import { mustBeSameOrigin } from './same-origin.ts';

/** What the routes need: accounts, the workspaces' side, and the public address where one is set. */
export type AccountsDoor = { accounts: Accounts; founding: Founding; publicUrl: string | null };

/** The routes under /auth: sign-in and out, password, sessions, first set-up, invitations. The app around it reads bodies and answers errors. */
export async function accountsDoor(app: FastifyInstance, door: AccountsDoor): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    mustBeSameOrigin(request.method, request.headers, door.publicUrl);
  });
  const routes = { bodyLimit: 16_384 };
  for (const [path, answer] of Object.entries(posts)) {
    app.post(`/auth/${path}`, routes, (request, reply) =>
      answer(door, request, reply).catch((error: unknown) => {
        if (error instanceof Problem) noteRefusal(door, request, error);
        throw error;
      }),
    );
  }
  app.get('/auth/session', (request) => currentSession(door, request));
  app.get('/auth/sessions', (request) => ownSessions(door, request));
  app.delete('/auth/sessions/:id', routes, (request, reply) => endOne(door, request, reply));
}

type Answer = (door: AccountsDoor, request: FastifyRequest, reply: FastifyReply) => Promise<object>;

const posts: Record<string, Answer> = {
  'sign-in': async ({ accounts, founding }, request, reply) => {
    const input = checked(inputs.signIn, request.body);
    const before = await accounts.sessionOf(request.headers);
    const signedIn = await accounts.signIn(input, callerOf(accounts, request));
    if (before !== null) await accounts.endSession(before.accountId, before.sessionId);
    return begun(request, reply, signedIn, await founding.memberships(signedIn.account.id));
  },

  'sign-out': async ({ accounts }, request, reply) => {
    checked(inputs.nothing, request.body);
    reply.header('set-cookie', await accounts.signOut(request.headers));
    return {};
  },

  'sign-out-everywhere': async ({ accounts }, request, reply) => {
    checked(inputs.nothing, request.body);
    const session = await sessionOf(accounts, request);
    const ended = await accounts.signOutEverywhere(session.accountId);
    request.log.info({ event: 'signed out everywhere', account: session.accountId, ended });
    reply.header('set-cookie', accounts.forgetCookie);
    return { ended };
  },

  password: async ({ accounts, founding }, request, reply) => {
    await sessionOf(accounts, request);
    const input = checked(inputs.password, request.body);
    const signedIn = await accounts.changePassword(request.headers, input, callerOf(accounts, request));
    request.log.info({ event: 'password changed', account: signedIn.account.id });
    return begun(request, reply, signedIn, await founding.memberships(signedIn.account.id));
  },

  'set-up': async ({ accounts, founding }, request, reply) => {
    const input = checked(inputs.setUp, request.body);
    const done = await setUp(accounts, founding, input, callerOf(accounts, request));
    return begun(request, reply, done, await founding.memberships(done.account.id));
  },

  invitation: async ({ accounts, founding }, request) => {
    const { token } = checked(inputs.invitation, request.body);
    return { invitation: await lookAtInvitation(accounts, founding, token, callerOf(accounts, request)) };
  },

  'invitation/accept': async ({ accounts, founding }, request, reply) => {
    const input = checked(inputs.accept, request.body);
    const caller = callerOf(accounts, request);
    const { account, signedIn } = await acceptInvitation(accounts, founding, input, request.headers, caller);
    const memberships = await founding.memberships(account.id);
    if (signedIn !== null) return begun(request, reply, signedIn, memberships);
    return told(await sessionOf(accounts, request), account, memberships);
  },
};

/** Who is signed in. Signed out is an answer, not an error: every page asks this first. */
async function currentSession({ accounts, founding }: AccountsDoor, request: FastifyRequest): Promise<object> {
  const session = await accounts.sessionOf(request.headers);
  if (session === null)
    return { account: null, session: null, memberships: [], awaitsSetUp: await awaitsSetUp(accounts) };
  const account = { id: session.accountId, email: session.email, name: session.name };
  return { ...told(session, account, await founding.memberships(account.id)), awaitsSetUp: false };
}

async function ownSessions({ accounts }: AccountsDoor, request: FastifyRequest): Promise<object> {
  const session = await sessionOf(accounts, request);
  const sessions = await accounts.listSessions(session.accountId);
  return { sessions: sessions.map((one) => ({ ...one, current: one.id === session.sessionId })) };
}

async function endOne({ accounts }: AccountsDoor, request: FastifyRequest, reply: FastifyReply): Promise<object> {
  const session = await sessionOf(accounts, request);
  const { id } = checked(inputs.sessionId, request.params);
  checked(inputs.nothing, request.body);
  if (!(await accounts.endSession(session.accountId, id))) throw notFound();
  if (id === session.sessionId) reply.header('set-cookie', accounts.forgetCookie);
  return {};
}

async function sessionOf(accounts: Accounts, request: FastifyRequest): Promise<SessionWithAccount> {
  const session = await accounts.sessionOf(request.headers);
  if (session === null) throw notSignedIn();
  return session;
}

function callerOf(accounts: Accounts, request: FastifyRequest): Caller {
  const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'], accounts.trusted);
  return { address, userAgent: request.headers['user-agent'] ?? '' };
}

/** The security log: who was refused by which route, and nothing of what they sent. */
function noteRefusal({ accounts }: AccountsDoor, request: FastifyRequest, { code }: Problem): void {
  if (code === 'invalid') return;
  const { address } = callerOf(accounts, request);
  request.log.warn(
    { event: 'refused', route: request.routeOptions.url, code, address, requestId: request.id },
    'refused',
  );
}

function begun(request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn, memberships: Membership[]): object {
  request.log.info({ event: 'session begun', account: signedIn.account.id, session: signedIn.session.sessionId });
  reply.header('set-cookie', signedIn.cookies);
  return told(signedIn.session, signedIn.account, memberships);
}

function told(session: SessionWithAccount, account: Account, memberships: Membership[]): object {
  return { account, session: { id: session.sessionId, expiresAt: session.expiresAt }, memberships };
}
