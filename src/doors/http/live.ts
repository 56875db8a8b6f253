import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { sightOf } from '#catalogue/sight';
import type { Follower } from '#feed/follow';
import { openStreams } from '#feed/open-streams';
import { type Listener, passOn } from '#feed/pass-on';
import { startPresence } from '#feed/presence/presence';
import { startAt } from '#feed/start';
import { type Reader, type Told, tell } from '#feed/stream';
import { Problem } from '#lib/problem';
import { type Every, every as realEvery } from '#lib/timers';
import { presenceRoute } from './presence.ts';
import { queryOf } from './query-string.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { snapshotRoute } from './snapshot.ts';
import { openSse } from './sse.ts';

/** What the live routes are built from. */
export type LiveOptions = {
  db: Env['db'];
  clock: Env['clock'];
  follower: Follower;
  /** Who asks; throws where nobody may. */
  askerOf: (request: FastifyRequest) => Promise<{ actor: Actor; session: string | null }>;
  /** Those of these sessions that still live. */
  sessionsAlive: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  publicUrl?: string | null;
  every?: Every;
  /** The machine's own time, by which people come and go. */
  machineClock?: () => number;
};

const beatMs = 15_000;
const checkMs = 2_000;
const longestWait = 55;

/** The routes of the live stream and of the snapshot it goes on from. */
export function livePlugin(options: LiveOptions): FastifyPluginAsync {
  return async (app) => {
    const { db, follower, every = realEvery, machineClock = Date.now } = options;
    const now = () => new Date(options.clock()).toISOString();
    const streams = openStreams(db, options.sessionsAlive, now);
    const listeners = new Set<Listener>();
    const presence = startPresence({ db, follower, every, now: machineClock, listeners });
    const stops = [
      presence.close,
      every(checkMs, () => void streams.check()),
      follower.onDerived((derived) => void passOn(db, listeners, derived)),
    ];
    app.addHook('preClose', async () => {
      for (const stop of stops) stop();
      streams.endAll();
    });

    app.get(
      '/api/live',
      { config: { says: 'What changes, as it changes', described: describedLive } },
      (request, reply) => live(request, reply),
    );
    snapshotRoute(app, options, (request) => ask(request, ['workspace', 'product']));
    presenceRoute(app, presence, (request) => ask(request, ['workspace']), machineClock);

    /** Whoever sees something else than before, or nothing, is no longer where they said. */
    function left({ workspace, member }: Reader): void {
      void presence.leave(workspace, member).catch(() => undefined);
    }

    async function live(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const { actor, session, query } = await ask(request, ['from', 'workspace', 'wait']);
      const from = numberOf('from', lastEventId(request) ?? query.from);
      const wait = numberOf('wait', query.wait);
      const { workspace, member, key } = actor;
      const reader: Reader = { workspace, member, key, sight: sightOf(actor) };
      const start = await startAt(db, workspace, from);
      if (wait !== undefined || wantsJson(request))
        return poll(reply, reader, session, start, Math.min(wait ?? 0, longestWait));
      return stream(reply, reader, session, start);
    }

    async function stream(reply: FastifyReply, reader: Reader, session: string | null, start: Start): Promise<void> {
      const state: { end: (last?: Told) => void } = { end: () => undefined };
      const remove = streams.add({ who: reader, session, end: (last) => state.end(last) });
      const sse = openSse(reply);
      const listener: Listener = { reader, say: sse.say };
      const following: { close: () => void } = { close: () => undefined };
      const stopBeating = every(beatMs, sse.beat);
      state.end = (last) => {
        if (last?.event === 'closed') left(reader);
        sse.end(last);
      };
      void sse.over.then(() => {
        remove();
        following.close();
        stopBeating();
        listeners.delete(listener);
      });
      listeners.add(listener);
      await sse.say(start.first).catch(() => undefined);
      const subscription = follower.subscribe(reader.workspace, start.at, async (batch) => {
        try {
          const saw = reader.sight;
          const told = await tell(db, reader, batch, now);
          if (!seesSame(reader.sight, saw) || told.at(-1)?.event === 'closed') left(reader);
          await say(sse, told);
        } catch (error) {
          sse.end();
          throw error;
        }
      });
      following.close = subscription.close;
      if (reply.raw.destroyed) subscription.close();
    }

    async function poll(
      reply: FastifyReply,
      reader: Reader,
      session: string | null,
      start: Start,
      wait: number,
    ): Promise<unknown> {
      const told = [...start.first];
      const { promise, resolve } = Promise.withResolvers<void>();
      const take = async (news: readonly Told[]) => {
        told.push(...news);
        resolve();
      };
      const listener: Listener = { reader, say: take };
      const remove = streams.add({ who: reader, session, end: (last) => void take(last ? [last] : []) });
      const subscription = follower.subscribe(reader.workspace, start.at, async (batch) => {
        await take(await tell(db, reader, batch, now).catch(() => []));
        // One stretch an answer: the next request asks for what follows.
        subscription.close();
      });
      listeners.add(listener);
      const stop = every(Math.max(wait, start.at < start.head ? 5 : 0.05) * 1000, resolve);
      reply.raw.once('close', resolve);
      if (told.length > 0 || (wait === 0 && start.at >= start.head)) resolve();
      await promise;
      stop();
      remove();
      listeners.delete(listener);
      subscription.close();
      const upTo = told.reduce((most, one) => Math.max(most, one.upTo ?? 0), start.at);
      return reply
        .type('application/json; charset=utf-8')
        .send(`{"events":[${told.map((one) => one.data).join(',')}],"upTo":${upTo}}`);
    }

    /** Who asks; a browser's stream cannot send headers, so the workspace may stand in the address. */
    async function ask<N extends string>(
      request: FastifyRequest,
      known: readonly N[],
    ): Promise<{ actor: Actor; session: string | null; query: Partial<Record<N, string>> }> {
      if (request.headers.origin !== undefined && request.headers.authorization === undefined)
        mustBeSameOrigin('POST', request.headers, options.publicUrl ?? null);
      const query = queryOf(request, known);
      const named = (query as { workspace?: string }).workspace;
      if (named !== undefined) request.headers['x-workspace'] = named;
      return { ...(await options.askerOf(request)), query };
    }
  };
}

function seesSame(one: Reader['sight'], other: Reader['sight']): boolean {
  return one.admin === other.admin && one.products?.toSorted().join() === other.products?.toSorted().join();
}

type Start = Awaited<ReturnType<typeof startAt>>;

async function say(sse: { say: Listener['say']; end: (last?: Told) => void }, told: Told[]): Promise<void> {
  const last = told.at(-1);
  const closes = last?.event === 'closed';
  await sse.say(closes ? told.slice(0, -1) : told);
  if (closes) sse.end(last);
}

function lastEventId(request: FastifyRequest): string | undefined {
  const value = request.headers['last-event-id'];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Problem({ code: 'malformed', field: name, message: `"${name}" is a whole number from 0.` });
}

function wantsJson(request: FastifyRequest): boolean {
  const accept = request.headers.accept ?? '';
  return accept.includes('application/json') && !accept.includes('text/event-stream');
}

const parameter = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string' },
});
const describedLive = {
  parameters: [
    parameter('from', 'The sequence up to which everything is known; the header Last-Event-ID beats it.'),
    parameter('workspace', 'The workspace, where a session belongs to several; as the header X-Workspace.'),
    parameter('wait', 'With Accept: application/json: answer what is new, after at most so many seconds.'),
  ],
  responses: {
    200: {
      description: 'Events: changes, reset, derived, closed',
      content: {
        'text/event-stream': { schema: { type: 'string' } },
        'application/json': { schema: { type: 'object' } },
      },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};
