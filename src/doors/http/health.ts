import type { FastifyInstance } from 'fastify';
import { inTime } from '#lib/in-time';
import type { Parts } from './parts.ts';

/** Milliseconds after which a database that has not answered counts as away. */
const patience = 3_000;

/** Whether the process lives, and whether it can work; neither needs a key. */
export function serveHealth(app: FastifyInstance, parts: Parts): void {
  app.get(
    '/healthz',
    { config: { says: 'Whether the process lives, and which database it works with' } },
    async () => ({
      status: 'ok',
      version: parts.version,
      database: parts.database.mode,
      promises: parts.database.says,
    }),
  );
  app.get(
    '/readyz',
    { config: { says: 'Whether the process can work: 503 while its database does not answer' } },
    async (_request, reply) => {
      const ready = await inTime(patience, parts.ready()).catch(() => false);
      if (!ready) reply.code(503).header('retry-after', '2');
      return { status: ready ? 'ready' : 'not ready' };
    },
  );
}
