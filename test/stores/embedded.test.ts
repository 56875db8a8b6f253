import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRunning } from '#lib/process-identity';
import { serverAccount } from '#store/embedded/account';
import { readPostmaster } from '#store/embedded/postmaster';
import { ask, storeScene } from './scene.ts';

const scene = storeScene();
const postgresPid = scene.postgresPid;

test('the folder gets a PostgreSQL that syncs to the disk and listens at no network address', async () => {
  const { url, says } = await scene.start().opened;
  const rows = await ask(
    url,
    "SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen, current_setting('data_checksums') AS sums, current_setting('server_encoding') AS encoding",
  );
  expect(rows).toEqual([{ fsync: 'on', listen: '', sums: 'on', encoding: 'UTF8' }]);
  expect(says).toContain('Our own PostgreSQL 18');
  expect(says).toContain(scene.folder);
});

test('SIGTERM stops PostgreSQL in order and frees the folder', async () => {
  const app = scene.start();
  await app.opened;
  const postgres = postgresPid();
  app.child.kill('SIGTERM');
  expect(await app.ended).toEqual({ code: 0, stderr: '' });
  await expect.poll(() => isRunning(postgres)).toBe(false);
  expect(existsSync(join(scene.folder, 'lock'))).toBe(false);
  expect(existsSync(join(scene.folder, 'cluster/postmaster.pid'))).toBe(false);
});

test('after the app is killed the next one adopts the PostgreSQL that lives on, with every row', async () => {
  const first = scene.start();
  await ask((await first.opened).url, 'CREATE TABLE kept AS SELECT generate_series(1, 100) AS id');
  const postgres = postgresPid();
  await scene.kill(first);
  const { url } = await scene.start().opened;
  expect(postgresPid()).toBe(postgres);
  expect(await ask(url, 'SELECT count(*)::int AS count FROM kept')).toEqual([{ count: 100 }]);
});

test('an adopted PostgreSQL is stopped in order like one of our own', async () => {
  const first = scene.start();
  await first.opened;
  await scene.kill(first);
  const second = scene.start();
  await second.opened;
  const postgres = postgresPid();
  second.child.kill('SIGTERM');
  expect((await second.ended).code).toBe(0);
  await expect.poll(() => isRunning(postgres)).toBe(false);
});

test('when PostgreSQL alone is killed the app brings it back at the same address', async () => {
  const app = scene.start();
  const { url } = await app.opened;
  await ask(url, 'CREATE TABLE kept AS SELECT 1 AS id');
  const postgres = postgresPid();
  process.kill(postgres, 'SIGKILL');
  await app.logged(/runs again/);
  expect(postgresPid()).not.toBe(postgres);
  expect(await ask(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
});

test('an adopted PostgreSQL that is killed comes back too', async () => {
  const first = scene.start();
  await first.opened;
  await scene.kill(first);
  const second = scene.start();
  const { url } = await second.opened;
  process.kill(postgresPid(), 'SIGKILL');
  await second.logged(/runs again/);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('an orphan whose socket was swept away is replaced, and no row is lost', async () => {
  const first = scene.start();
  await ask((await first.opened).url, 'CREATE TABLE kept AS SELECT 1 AS id');
  const orphan = postgresPid();
  await scene.kill(first);
  rmSync(readPostmaster(join(scene.folder, 'cluster'))?.socketFolder ?? '', { recursive: true });
  const { url } = await scene.start().opened;
  expect(postgresPid()).not.toBe(orphan);
  expect(await ask(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
});

test('a process number that another program was given since, as after a restart of the machine, does not keep the database closed', async () => {
  const account = serverAccount();
  const whose = account ? { uid: account.uid, gid: account.gid } : {};
  const stranger = spawn('sleep', ['1000'], { ...whose, cwd: '/' });
  await once(stranger, 'spawn');
  try {
    const cluster = join(scene.folder, 'cluster');
    const trace = join(cluster, 'postmaster.pid');
    writeFileSync(trace, `${stranger.pid}\n${cluster}\n1700000000\n5432\n/tmp\n\n  1234567         7\nready   \n`, {
      mode: 0o600,
    });
    if (account) chownSync(trace, account.uid, account.gid);
    const { url } = await scene.start().opened;
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
  } finally {
    stranger.kill();
  }
});

test('copies of other PostgreSQL versions and half-made ones are cleared away', async () => {
  const first = scene.start();
  await first.opened;
  await scene.stop(first);
  mkdirSync(join(scene.folder, 'pg-17.0.0'));
  mkdirSync(join(scene.folder, 'pg-18.4.0.tmp-abcd'));
  mkdirSync(join(scene.folder, 'cluster.tmp-abcd'));
  await scene.start().opened;
  expect(readdirSync(scene.folder).filter((name) => /^pg-|tmp/.test(name))).toHaveLength(1);
});
