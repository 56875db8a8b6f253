import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { isRunning } from '#lib/process-identity';
import { readPostmaster } from '#store/embedded/postmaster';
import { type App, makeFolder, startApp } from './app.ts';

let folder = '';
const apps: App[] = [];

beforeEach(() => {
  folder = makeFolder();
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const app of apps.splice(0)) app.child.kill('SIGKILL');
  const last = readPostmaster(join(folder, 'cluster'));
  if (last && isRunning(last.pid)) process.kill(last.pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

function start(): App {
  const app = startApp(folder);
  apps.push(app);
  return app;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

function postgresPid(): number {
  return readPostmaster(join(folder, 'cluster'))?.pid ?? 0;
}

test('a new folder gets a PostgreSQL that syncs to the disk and listens at no network address', async () => {
  const { url, says } = await start().opened;
  const rows = await ask(
    url,
    "SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen, current_setting('data_checksums') AS sums, current_setting('server_encoding') AS encoding",
  );
  expect(rows).toEqual([{ fsync: 'on', listen: '', sums: 'on', encoding: 'UTF8' }]);
  expect(says).toContain('Our own PostgreSQL 18');
  expect(says).toContain(folder);
});

test('SIGTERM stops PostgreSQL in order and frees the folder', async () => {
  const app = start();
  await app.opened;
  const postgres = postgresPid();
  app.child.kill('SIGTERM');
  expect(await app.ended).toEqual({ code: 0, stderr: '' });
  expect(isRunning(postgres)).toBe(false);
  expect(existsSync(join(folder, 'lock'))).toBe(false);
  expect(existsSync(join(folder, 'cluster/postmaster.pid'))).toBe(false);
});

test('after the app is killed the next one adopts the PostgreSQL that lives on, with every row', async () => {
  const first = start();
  await ask((await first.opened).url, 'CREATE TABLE kept AS SELECT generate_series(1, 100) AS id');
  const postgres = postgresPid();
  first.child.kill('SIGKILL');
  await first.ended;
  const { url } = await start().opened;
  expect(postgresPid()).toBe(postgres);
  expect(await ask(url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 100 }]);
});

test('an adopted PostgreSQL is stopped in order like one of our own', async () => {
  const first = start();
  await first.opened;
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  await second.opened;
  const postgres = postgresPid();
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
  expect(isRunning(postgres)).toBe(false);
});

test('when PostgreSQL alone is killed the app brings it back at the same address', async () => {
  const app = start();
  const { url } = await app.opened;
  await ask(url, 'CREATE TABLE kept AS SELECT 1 AS id');
  const postgres = postgresPid();
  process.kill(postgres, 'SIGKILL');
  await app.logged(/runs again/);
  expect(postgresPid()).not.toBe(postgres);
  expect(await ask(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
});

test('an adopted PostgreSQL that is killed comes back too', async () => {
  const first = start();
  await first.opened;
  first.child.kill('SIGKILL');
  await first.ended;
  const second = start();
  const { url } = await second.opened;
  process.kill(postgresPid(), 'SIGKILL');
  await second.logged(/runs again/);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('an orphan whose socket was swept away is replaced, and no row is lost', async () => {
  const first = start();
  await ask((await first.opened).url, 'CREATE TABLE kept AS SELECT 1 AS id');
  const orphan = postgresPid();
  first.child.kill('SIGKILL');
  await first.ended;
  rmSync(readPostmaster(join(folder, 'cluster'))?.socketFolder ?? '', { recursive: true });
  const { url } = await start().opened;
  expect(postgresPid()).not.toBe(orphan);
  expect(await ask(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
});

test('ten times everything is killed in the midst of writing: no acknowledged row is lost and the folder opens again', async () => {
  let acknowledged = 0;
  for (let round = 0; round < 10; round++) {
    const app = start();
    const { url } = await app.opened;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS line (id int PRIMARY KEY)');
    const [row] = (await client.query('SELECT coalesce(max(id), 0) AS last FROM line')).rows;
    expect(row.last).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = row.last;
    const until = acknowledged + 20 + round * 17;
    while (acknowledged < until) {
      await client.query('INSERT INTO line VALUES ($1)', [acknowledged + 1]);
      acknowledged++;
    }
    const unanswered = client.query('INSERT INTO line VALUES ($1)', [acknowledged + 1]);
    unanswered.catch(() => undefined);
    const postgres = postgresPid();
    // Whichever dies first must not matter.
    const kills = [() => process.kill(postgres, 'SIGKILL'), () => app.child.kill('SIGKILL')];
    for (const kill of round % 2 ? kills : kills.reverse()) kill();
    await app.ended;
    await unanswered.catch(() => undefined);
    await client.end().catch(() => undefined);
  }
  const { url } = await start().opened;
  const [row] = await ask(url, 'SELECT count(*)::int AS count, max(id) AS last FROM line');
  expect(row).toMatchObject({ count: expect.any(Number) });
  const found = z.object({ count: z.number(), last: z.number() }).parse(row);
  expect(found.last).toBeGreaterThanOrEqual(acknowledged);
  expect(found.count).toBe(found.last);
});

test('copies of other PostgreSQL versions and half-made ones are cleared away', async () => {
  const first = start();
  await first.opened;
  first.child.kill('SIGTERM');
  await first.ended;
  mkdirSync(join(folder, 'pg-17.0.0'));
  mkdirSync(join(folder, 'pg-18.4.0.tmp-abcd'));
  mkdirSync(join(folder, 'cluster.tmp-abcd'));
  await start().opened;
  expect(readdirSync(folder).filter((name) => /^pg-|tmp/.test(name))).toHaveLength(1);
});
