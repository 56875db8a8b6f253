import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nothingHere } from './page.ts';

/** Everything off that a page of text and forms does not need; there is no script to allow. */
const security =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a public page; who has it already is told so. `shared` where it is the same for everybody. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
  { type = 'text/html; charset=utf-8', shared = false }: { type?: string; shared?: boolean } = {},
): FastifyReply {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply
    .header('content-security-policy', security)
    .header('etag', etag)
    .header('cache-control', shared ? 'public, no-cache' : 'private, no-cache')
    .type(type);
  const had = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return had.includes(etag) ? reply.code(304).send() : reply.send(body);
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
