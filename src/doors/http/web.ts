import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isPageAddress } from '#domain/page-address';

/** Serves the built web application: files by name, and its one page for every address a person may open. */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serveDotFiles: false,
    index: ['index.html'],
    cacheControl: false,
    setHeaders(reply, path) {
      // Only the build's own names change with their content.
      const hashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

/** True for a person opening an address in a browser, whom the web application's page answers. */
export function opensPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?')[0] ?? '';
  return (request.headers.accept ?? '').includes('text/html') && isPageAddress(path);
}
