import type { AddressInfo } from 'node:net';
import type { FastifyInstance, RouteOptions } from 'fastify';
import pino from 'pino';
import { run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import { accountsDoor } from '#doors/http/accounts';
import { buildApp } from '#doors/http/app';
import type { Parts } from '#doors/http/parts';
import { rateWindow } from '#lib/rate-window';
import { type Accounts, createAccounts } from '#src/accounts/accounts';
import { makeFounding } from '#src/founding';
import { countMigrations } from '#store/migrations-applied';
import type { World } from './world.ts';

/** What a test asks for in a request. */
export type Asked = {
  key?: string | undefined;
  body?: unknown;
  headers?: Record<string, string>;
  raw?: string | Uint8Array<ArrayBuffer>;
};
/** An answer with its body read as JSON where it is JSON. */
export type Answered = { status: number; headers: Headers; body: unknown; text: string };

/** The real app over a world, on a loopback port of its own. */
export type TestServer = {
  app: FastifyInstance;
  url: string;
  accounts: Accounts;
  routes: () => readonly RouteOptions[];
  /** Everything that was logged, one JSON line each. */
  logged: string[];
  request: (method: string, path: string, asked?: Asked) => Promise<Answered>;
  post: (
    command: string,
    key: string | undefined,
    input: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answered>;
  ask: (query: string, key: string | undefined, input?: unknown) => Promise<Answered>;
  /** A key of a member of the cast. */
  key: (as: Role | 'admin' | 'stranger', power?: 'read' | 'propose' | 'decide') => Promise<string>;
  close: () => Promise<void>;
};

/** Serves a world over HTTP; `change` replaces parts of the app. */
export async function serveWorld(world: World, change: Partial<Parts> = {}): Promise<TestServer> {
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => void logged.push(line) });
  const accounts = await createAccounts({
    database: { connectionString: String(world.url) },
    baseUrl: 'http://127.0.0.1',
    secret: 'a secret of forty characters for the tests',
    secureCookies: false,
    now: () => new Date(world.clock.now),
  });
  const founding = makeFounding(world.env, 'test');
  const { app, routes } = await buildApp({
    env: world.env,
    accounts,
    log,
    publicUrl: null,
    database: { mode: 'external', says: 'The test cluster.' },
    version: '0.0.0',
    ready: async () => (await countMigrations(world.database.pool)) > 0,
    webFolder: null,
    limit: rateWindow(100_000, 60_000, Date.now),
    plugins: [async (scope) => accountsDoor(scope, { accounts, founding, publicUrl: null })],
    ...change,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;

  async function request(method: string, path: string, asked: Asked = {}): Promise<Answered> {
    const body = asked.raw ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
    const headers = {
      ...(asked.key ? { authorization: `Bearer ${asked.key}` } : {}),
      ...(asked.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...asked.headers,
    };
    const answer = await fetch(url + path, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').startsWith('application/json');
    return { status: answer.status, headers: answer.headers, text, body: isJson ? JSON.parse(text) : text };
  }

  return {
    app,
    routes,
    url,
    accounts,
    logged,
    request,
    post: (command, key, input, headers) =>
      request('POST', `/api/${command}`, { key, body: input, ...(headers ? { headers } : {}) }),
    ask: (query, key, input) =>
      request(
        'GET',
        `/api/${query}${input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
        { key },
      ),
    async key(as, power = 'decide') {
      const outcome = await run(world.env, await world.actor(as), {
        name: 'key.create',
        input: { label: `${as} ${power}`, power },
      });
      if (outcome.kind !== 'done') throw new Error('A key was not made.');
      return (outcome.output as { key: string }).key;
    },
    async close() {
      await app.close();
      await accounts.close();
    },
  };
}
