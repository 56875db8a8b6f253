import type { FastifyInstance } from 'fastify';
import { font, fontAddress } from './font.ts';
import { icon, iconAddress, style, styleAddress } from './style.ts';

const year = 'public, max-age=31536000, immutable';

/** Serves what all public pages share: their style, their icon and their font, kept by browsers for good. */
export function serveAssets(scope: FastifyInstance): void {
  for (const [url, type, body] of [
    [styleAddress, 'text/css; charset=utf-8', style],
    [iconAddress, 'image/svg+xml', icon],
    [fontAddress, 'font/woff2', font],
  ] as const)
    scope.route({
      method: ['GET', 'HEAD'],
      url,
      config: { says: 'The look of the public pages' },
      handler: async (_request, reply) => reply.header('cache-control', year).type(type).send(body),
    });
}
