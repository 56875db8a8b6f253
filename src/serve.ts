import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { TeamQuestion } from '#analysis/forecast/forecast-team';
import { accountsDoor } from '#doors/http/accounts';
import { buildApp } from '#doors/http/app';
import { livePlugin } from '#doors/http/live';
import { askerOf } from '#doors/http/who';
import { publicDoor } from '#doors/public/door';
import { type Follower, startFollower } from '#feed/follow';
import { openForecastPool } from '#jobs/forecast-pool';
import { lapseProposals } from '#jobs/lapse-proposals';
import { confirmAddresses, confirmTask } from '#jobs/mail/confirm-address';
import { deliverDigests, digestTask, writeDueDigests } from '#jobs/mail/deliver-digest';
import { deliverReplies, replyTask } from '#jobs/mail/deliver-reply';
import { sendDueReplies } from '#jobs/mail/due';
import { mailServerAt } from '#jobs/mail/hand-over';
import { openPost } from '#jobs/mail/post';
import { enqueue, startJobs } from '#jobs/queue';
import { runImports } from '#jobs/run-import';
import { runSamples } from '#jobs/run-sample';
import { rateWindow } from '#lib/rate-window';
import { importTask } from '#readers/imports';
import { sampleTask } from '#readers/samples';
import { startReaders } from '#readers/start';
import { StartRefused, type Log as StoreLog } from '#store/refused';
import { setUpToken } from './accounts/set-up.ts';
import type { Config } from './config.ts';
import { type Joined, joinParts } from './parts.ts';
import { startSweeping } from './sweep.ts';
import { version } from './version.ts';

/** A running server: where it listens and how to end it. */
export type Server = { joined: Joined; url: string; close: () => Promise<void> };

/** Requests a minute of one key or session, counted by each process for itself: every tab reads anew what others change. */
const requestsPerMinute = 1_200;
/** Milliseconds that requests under way are given when the server ends. */
const drainMs = 20_000;

const clone = resolve(import.meta.dirname, '..');

/** Opens the database, joins all parts and listens. */
export async function serve(config: Config, log: FastifyBaseLogger, startLog: StoreLog): Promise<Server> {
  const joined = await joinParts(config, startLog);
  const opened: (() => Promise<unknown>)[] = [joined.close];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    // Links in mail need the port, which the system may be the one to choose.
    const place = { url: urlOf(config, config.port) };
    const reading = await startReading(config, joined, log, place);
    opened.push(reading.close);
    const app = await buildDoor(config, log, joined, reading.follower);
    opened.push(() => drain(app));
    const stopSweeping = startSweeping(joined.env, joined.accounts, log);
    opened.push(async () => stopSweeping());
    await listen(app, config);
    const { port } = app.server.address() as AddressInfo;
    place.url = urlOf(config, port);
    return { joined, url: place.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const says =
      code === 'EADDRINUSE'
        ? `Port ${port} of ${host} is in use by another program. Stop that one, or set PORT to another number.`
        : code === 'EACCES'
          ? `Port ${port} is not for this user. Set PORT to a number from 1024.`
          : code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND'
            ? `HOST "${host}" is no address of this machine. Set it to 127.0.0.1, or 0.0.0.0 for all.`
            : undefined;
    throw says === undefined ? error : new StartRefused('machine', says, { cause: error });
  }
}

async function buildDoor(
  config: Config,
  log: FastifyBaseLogger,
  joined: Joined,
  follower: Follower,
): Promise<FastifyInstance> {
  const { env, accounts, founding, store, ready } = joined;
  const webFolder = join(clone, 'dist/web');
  const limit = rateWindow(requestsPerMinute, 60_000, Date.now);
  const live = livePlugin({
    db: env.db,
    clock: env.clock,
    follower,
    askerOf: (request) => askerOf({ env, accounts, limit }, request),
    sessionsAlive: accounts.sessionsAlive,
    publicUrl: config.publicUrl,
  });
  const { app } = await buildApp({
    env,
    accounts,
    log,
    publicUrl: config.publicUrl,
    database: { mode: store.mode, says: store.says },
    version,
    ready,
    webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : null,
    limit,
    plugins: [
      async (scope) => accountsDoor(scope, { accounts, founding, publicUrl: config.publicUrl }),
      live,
      async (scope) =>
        publicDoor(scope, {
          env,
          pool: accounts.pool,
          signer: accounts.links,
          publicUrl: config.publicUrl,
          trusted: accounts.trusted,
          now: () => new Date(env.clock()),
          askToConfirm:
            config.smtpUrl === null
              ? null
              : (address) => enqueue(env.db, confirmTask, address, `${confirmTask} ${address.id} ${address.email}`),
        }),
    ],
  });
  return app;
}

/** What works beside the doors: the live streams of this process, the readers of the diaries, and their jobs. */
async function startReading(
  config: Config,
  { env, store, accounts }: Joined,
  log: FastifyBaseLogger,
  place: { readonly url: string },
) {
  const failed = (error: unknown, where: string) => log.error({ err: error }, where);
  const { smtpUrl, mailFrom } = config;
  const post =
    smtpUrl && mailFrom
      ? openPost({
          server: mailServerAt(smtpUrl),
          from: mailFrom,
          base: () => place.url,
          signer: accounts.links,
        })
      : null;
  const jobs = await startJobs({
    db: env.db,
    url: store.url,
    tasks: {
      [importTask]: runImports(env),
      [sampleTask]: runSamples(env),
      [replyTask]: deliverReplies(env, post),
      [confirmTask]: confirmAddresses(env, post),
      [digestTask]: deliverDigests(env, post),
    },
    failed,
  });
  const follower = startFollower({ db: env.db, url: store.url });
  const pool = openForecastPool();
  const runForecast = (question: TeamQuestion) => pool.run(question);
  const mailJobs = post ? [sendDueReplies(enqueue), writeDueDigests(enqueue)] : [];
  const readers = startReaders(
    { ...env, runForecast, enqueue, clockJobs: [lapseProposals, ...mailJobs], failed },
    follower,
  );
  return {
    follower,
    close: async () => {
      await readers.close();
      await jobs.close();
      await follower.close();
      await pool.close();
    },
  };
}

/** Prints what whoever started the server needs to know. */
export async function announce(server: Server, say: (line: string) => void): Promise<void> {
  say(server.joined.store.says);
  say(`Throughline ${version} listens at ${server.url}`);
  const token = await setUpToken(server.joined.accounts);
  if (token !== null)
    say(`Nobody has an account here yet. Make the first one with this link: ${server.url}/set-up#token=${token}`);
}

/** The address to open in a browser on this machine, or the one that people type. */
function urlOf(config: Config, port: number): string {
  const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
  return config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Takes no new connection, lets what is under way end, and cuts what does not. */
async function drain(app: FastifyInstance): Promise<void> {
  const late = setTimeout(() => app.server.closeAllConnections(), drainMs);
  await app.close().finally(() => clearTimeout(late));
}
