import type { FastifyReply, FastifyRequest } from 'fastify';
import { nothingHere } from './page.ts';
import { type Rendered, rendered } from './rendered.ts';

/** Everything off that a page of text and forms does not need; there is no script to allow. */
const security =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a public page made for this visitor; who has it already is told so. */
export function sendPage(request: FastifyRequest, reply: FastifyReply, body: string): FastifyReply {
  return send(request, reply.header('cache-control', 'private, no-cache'), rendered(body));
}

/** Sends a public page that is the same for everybody, packed as it was kept where the browser takes it so. */
export function sendShared(
  request: FastifyRequest,
  reply: FastifyReply,
  page: Rendered,
  type = 'text/html; charset=utf-8',
): FastifyReply {
  void reply.header('cache-control', 'public, no-cache').header('vary', 'accept-encoding');
  return send(request, reply, page, type, takesPacked(request));
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, etag, packed }: Rendered,
  type = 'text/html; charset=utf-8',
  isPacked = false,
): FastifyReply {
  void reply.header('content-security-policy', security).header('etag', etag).type(type);
  const had = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (had.includes(etag)) return reply.code(304).send();
  return isPacked ? reply.header('content-encoding', 'br').send(packed()) : reply.send(body);
}

/** True where a browser says that it takes Brotli. */
function takesPacked({ headers }: FastifyRequest): boolean {
  return /(^|[\s,])br\s*(,|$)/.test(String(headers['accept-encoding'] ?? ''));
}

/** Sends a page that says what went otherwise than hoped; kept by nobody. */
export function sendOther(reply: FastifyReply, status: number, body: string): FastifyReply {
  return reply
    .code(status)
    .header('content-security-policy', security)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(body);
}

/** The same answer for pages that are closed and pages that never were. */
export function sendNothing(reply: FastifyReply): FastifyReply {
  return sendOther(reply, 404, nothingHere);
}
