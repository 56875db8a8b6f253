import type { FastifyInstance } from 'fastify';
import { readJsonBytes } from '#lib/read-json';

/** Bytes that a JSON body may have. */
export const largestBody = 1024 * 1024;

/** Takes JSON in UTF-8 as the only body, read strictly; an empty one counts as none. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit: largestBody }, (request, body, done) => {
    const charset = /charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1]?.toLowerCase();
    if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
      return done(Object.assign(new Error('charset'), { statusCode: 415 }), undefined);
    try {
      done(null, body.length === 0 ? undefined : readJsonBytes(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
}
