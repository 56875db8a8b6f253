import type { FastifyReply, FastifyRequest } from 'fastify';
import { networkOf } from '#lib/client-address';
import type { Signer } from '#lib/signed-text';

/** A visitor as this request shows them. */
export type Visitor = {
  /** What their browser keeps: random, and known to nobody else. */
  id: string;
  /** The network that they come from. */
  network: string;
  /** What a form of theirs carries, by which it is known to come from a page that they were given. */
  token: string;
};

const yearSeconds = 31_536_000;
const cookieName = 'throughline_visitor';
const shape = /^[\w-]{32}$/;

/** Who visits; `isNew` where their browser keeps nothing yet. */
export function visitorOf(
  request: FastifyRequest,
  signer: Signer,
  address: string,
  make: () => string,
): { visitor: Visitor; isNew: boolean } {
  const kept = cookieIn(request.headers.cookie);
  const id = kept ?? make().slice(0, 32);
  const visitor = { id, network: networkOf(address), token: signer.mark('form', id) };
  return { visitor, isNew: kept === undefined };
}

/** Lets the visitor's browser keep who they are, for these pages alone and out of reach of any script. */
export function keepVisitor(reply: FastifyReply, { id }: Visitor, https: boolean): void {
  const parts = [`${cookieName}=${id}`, 'Path=/p/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${yearSeconds}`];
  void reply.header('set-cookie', [...parts, ...(https ? ['Secure'] : [])].join('; '));
}

/** True where a form was sent by a page that this visitor was given. */
export function sentByOurForm(visitor: Visitor, isNew: boolean, token: string): boolean {
  return !isNew && token === visitor.token;
}

function cookieIn(header: string | undefined): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`));
  const value = found?.slice(cookieName.length + 1) ?? '';
  return shape.test(value) ? value : undefined;
}
