import type { FastifyInstance } from 'fastify';

/** The most bytes that a form may send. */
export const largestForm = 64 * 1024;

/** What a form sent, each field once. */
export type Form = (name: string) => string;

/** Takes forms as browsers send them; whatever else is sent counts as an empty form. */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: largestForm },
    (_request, body, done) => done(null, new URLSearchParams(body.toString('utf8'))),
  );
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestForm }, (_request, _body, done) =>
    done(null, new URLSearchParams()),
  );
}

/** The fields of a form that was sent. */
export function formOf(body: unknown): Form {
  const sent = body instanceof URLSearchParams ? body : new URLSearchParams();
  return (name) => sent.get(name) ?? '';
}
