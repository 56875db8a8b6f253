import Fastify, { type FastifyRequest } from 'fastify';
import type { Actor } from '#catalogue/define';
import { readBodies } from '#doors/http/bodies';
import { answerErrors } from '#doors/http/errors';
import { compressAnswers } from '#doors/http/headers';
import { livePlugin } from '#doors/http/live';
import { type Follower, startFollower } from '#feed/follow';
import { Problem } from '#lib/problem';
import type { Every } from '#lib/timers';
import { type Database, openDatabase } from '#store/database';
import { memberRights } from '#store/rights';

/** One process of the program, as far as the live routes go. */
export type TestServer = {
  url: string;
  follower: Follower;
  database: Database;
  sessions: Set<string>;
  connections: () => Promise<number>;
  close: () => Promise<void>;
};

/** A server with connections and a follower of its own; `Authorization: Bearer <member>[/<key>]` says who asks, `x-session` their session. */
export async function startServer(
  url: string,
  workspace: string,
  timers: { every?: Every; sessions?: Set<string>; machineClock?: () => number } = {},
): Promise<TestServer> {
  const database = openDatabase(url, 6);
  const follower = startFollower({ db: database.db, url, ...(timers.every ? { every: timers.every } : {}) });
  await follower.ready;
  const sessions = timers.sessions ?? new Set<string>();
  // A client may keep a connection that it never used; that one is not idle, and would be waited for.
  const app = Fastify({ forceCloseConnections: true });
  await compressAnswers(app);
  answerErrors(app, false);
  readBodies(app);
  await app.register(
    livePlugin({
      db: database.db,
      clock: () => Date.parse('2026-12-12T10:00:00Z'),
      follower,
      askerOf: async (request) => ({
        actor: await actorOf(request),
        session: String(request.headers['x-session'] ?? '') || null,
      }),
      sessionsAlive: async (ids) => new Set(ids.filter((id) => sessions.has(id))),
      ...(timers.every ? { every: timers.every } : {}),
      ...(timers.machineClock ? { machineClock: timers.machineClock } : {}),
    }),
  );

  async function actorOf(request: FastifyRequest): Promise<Actor> {
    const [member = '', key] = (request.headers.authorization ?? '').replace('Bearer ', '').split('/');
    const rights = member && (await memberRights(database.db, workspace, { member }));
    if (!rights) throw new Problem({ code: 'not-signed-in', message: 'Sign in.' });
    return { workspace, ...rights, via: 'http', power: 'decide', ...(key ? { key } : {}) };
  }

  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: address,
    follower,
    database,
    sessions,
    connections: () => new Promise((resolve) => app.server.getConnections((_, count) => resolve(count))),
    async close() {
      await app.close();
      await follower.close();
      await database.close();
    },
  };
}
