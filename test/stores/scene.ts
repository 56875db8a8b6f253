import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, inject } from 'vitest';
import type { Account } from '#store/embedded/account';
import { isServing, readPostmaster } from '#store/embedded/postmaster';
import { testPrototype } from '../cluster.ts';
import { type App, type AppOptions, makeFolder, startApp } from './app.ts';

/** A data folder for each test, and everything started on it ended and thrown away afterwards. */
export type Scene = {
  readonly folder: string;
  /** Puts a database into the folder that was made elsewhere, owned by `account` instead of PostgreSQL's own user. */
  furnish(account?: Account): Promise<void>;
  start(options?: AppOptions): App;
  /** The process of the PostgreSQL that serves the folder, 0 when none does. */
  postgresPid(): number;
  /** Ends an app in order and waits for it. */
  stop(app: App): Promise<void>;
  /** Kills an app without warning and waits for its end. */
  kill(app: App): Promise<void>;
};

/** Sets the scene for every test of a file: a folder that holds a database already, or, `bare`, nothing. */
export function storeScene({ bare = false } = {}): Scene {
  let folder = '';
  const apps: App[] = [];
  const cluster = () => join(folder, 'cluster');

  beforeEach(async () => {
    folder = makeFolder();
    chmodSync(folder, 0o755);
    if (!bare) await furnish();
  });

  afterEach(() => {
    for (const app of apps.splice(0)) app.child.kill('SIGKILL');
    const last = readPostmaster(cluster());
    if (last && isServing(cluster(), last.pid)) process.kill(last.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  async function furnish(account: Account = null): Promise<void> {
    execFileSync('cp', ['-a', `${await testPrototype(inject('testRun'))}/.`, folder]);
    if (account) execFileSync('chown', ['-hR', `${account.uid}:${account.gid}`, folder]);
  }

  async function end(app: App, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    app.child.kill(signal);
    await app.ended;
  }

  return {
    get folder() {
      return folder;
    },
    furnish,
    start(options = {}) {
      const app = startApp(folder, options);
      apps.push(app);
      return app;
    },
    postgresPid: () => readPostmaster(cluster())?.pid ?? 0,
    stop: (app) => end(app, 'SIGTERM'),
    kill: (app) => end(app, 'SIGKILL'),
  };
}

/** Asks a database one question on a connection of its own. */
export async function ask(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(sql, values).finally(() => client.end())).rows;
}
