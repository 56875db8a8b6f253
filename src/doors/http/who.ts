import type { FastifyRequest } from 'fastify';
import type { Actor } from '#catalogue/define';
import { actorOfAccount, actorOfKey } from '#catalogue/who';
import { clientAddress, networkOf } from '#lib/client-address';
import { inTime } from '#lib/in-time';
import { Problem } from '#lib/problem';
import type { Parts } from './parts.ts';

/** Who sends a request, and the session it comes from where it is no key. */
export type Asker = { actor: Actor; session: string | null };

/** Milliseconds after which whoever cannot be looked up is told to come back. */
const patience = 8_000;

/** Who asks, by key or by session, in what they may see and do at this moment. */
export function askerOf(parts: Known, request: FastifyRequest): Promise<Asker> {
  return inTime(patience, lookUp(parts, request));
}

/** Who asks by key; a session does not count. */
export function keyHolderOf(parts: Known, request: FastifyRequest, via: Actor['via']): Promise<Actor> {
  return inTime(patience, lookUpKey(parts, request, via));
}

type Known = Pick<Parts, 'env' | 'accounts' | 'limit'>;

async function lookUpKey(parts: Known, request: FastifyRequest, via: Actor['via']): Promise<Actor> {
  const { authorization = '' } = request.headers;
  const text = /^Bearer +(\S{1,200}) *$/i.exec(authorization)?.[1];
  if (!text)
    throw new Problem({
      code: 'not-signed-in',
      field: 'Authorization',
      message: 'Send a key as "Authorization: Bearer tl_...".',
    });
  const actor = await actorOfKey(parts.env.db, text, parts.env.clock(), via).catch((error: unknown) => {
    // Guessing keys is hopeless, but looking each guess up costs the database something.
    if (error instanceof Problem) withinLimit(parts, `address ${networkOf(addressOf(parts, request))}`);
    throw error;
  });
  withinLimit(parts, `key ${actor.key}`);
  return actor;
}

async function lookUp(parts: Known, request: FastifyRequest): Promise<Asker> {
  const { db } = parts.env;
  if (request.headers.authorization !== undefined) {
    const via = header(request, 'x-via') === 'cli' ? 'cli' : 'http';
    return { actor: await lookUpKey(parts, request, via), session: null };
  }
  const session = await parts.accounts.sessionOf(request.headers);
  if (!session)
    throw new Problem({ code: 'not-signed-in', message: 'Sign in, or send a key as "Authorization: Bearer tl_...".' });
  withinLimit(parts, `session ${session.sessionId}`);
  return {
    actor: await actorOfAccount(db, session.accountId, header(request, 'x-workspace'), 'web'),
    session: session.sessionId,
  };
}

/** The address a request comes from, as far as the trusted proxies tell. */
export function addressOf(parts: Pick<Parts, 'accounts'>, request: FastifyRequest): string {
  return clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'], parts.accounts.trusted);
}

/** A header that is sent once, as text. */
export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}

function withinLimit(parts: Pick<Parts, 'limit'>, who: string): void {
  const seconds = parts.limit(who);
  if (seconds > 0)
    throw new Problem({
      code: 'too-many',
      message: `Too many requests. Wait ${seconds} seconds.`,
      details: { retryAfter: seconds },
    });
}
