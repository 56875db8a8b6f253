import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { accountsDoor } from '#doors/http/accounts';
import { buildApp } from '#doors/http/app';
import { rateWindow } from '#lib/rate-window';
import type { Log as StoreLog } from '#store/refused';
import { setUpToken } from './accounts/set-up.ts';
import type { Config } from './config.ts';
import { type Joined, joinParts } from './parts.ts';
import { startSweeping } from './sweep.ts';
import { version } from './version.ts';

/** A running server: where it listens and how to end it. */
export type Server = { app: FastifyInstance; joined: Joined; url: string; close: () => Promise<void> };

/** Requests a minute of one key or session, counted by each process for itself. */
const requestsPerMinute = 600;
/** Milliseconds that requests under way are given when the server ends. */
const drainMs = 20_000;

const clone = resolve(import.meta.dirname, '..');

/** Opens the database, joins all parts and listens. */
export async function serve(config: Config, log: FastifyBaseLogger, startLog: StoreLog): Promise<Server> {
  const joined = await joinParts(config, startLog);
  try {
    const { env, accounts, founding, store } = joined;
    const webFolder = join(clone, 'dist/web');
    const { app } = await buildApp({
      env,
      accounts,
      log,
      publicUrl: config.publicUrl,
      database: { mode: store.mode, says: store.says },
      version,
      ready: joined.ready,
      webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : null,
      limit: rateWindow(requestsPerMinute, 60_000, Date.now),
      plugins: [async (scope) => accountsDoor(scope, { accounts, founding, publicUrl: config.publicUrl })],
    });
    const stopSweeping = startSweeping(env, accounts, log);
    await app.listen({ host: config.host, port: config.port });
    const { port } = app.server.address() as AddressInfo;
    return {
      app,
      joined,
      url: urlOf(config, port),
      close: async () => {
        stopSweeping();
        await drain(app);
        await joined.close();
      },
    };
  } catch (error) {
    await joined.close();
    throw error;
  }
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
