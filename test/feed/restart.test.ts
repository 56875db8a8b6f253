import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownIdentity } from '#lib/process-identity';
import { privateCopy } from '#store/embedded/binaries';
import { ensureCluster } from '#store/embedded/cluster';
import { socketUrl } from '#store/embedded/connection';
import { findNativePackage } from '#store/embedded/native';
import { isServing, readPostmaster } from '#store/embedded/postmaster';
import { startServer as startPostgres } from '#store/embedded/start';
import { migrate } from '#store/migrate';
import { endTestCluster, testHome } from '#test/cluster';
import { changesOf, readLive, upTo } from './reader.ts';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

const place = testHome();
const run = join(place.folder, `run-${process.pid}-restart`);
const ours = { folder: run, account: place.account };
const quiet = { info() {}, warn() {}, error() {} };
const binaries = () => privateCopy(findNativePackage(), place.folder);
let scene: Scene;
let server: TestServer;

beforeAll(async () => {
  rmSync(run, { recursive: true, force: true });
  mkdirSync(run, { mode: place.account ? 0o711 : 0o700 });
  writeFileSync(join(run, 'owner.json'), JSON.stringify(ownIdentity()));
  await ensureCluster(ours, await binaries(), { sync: false });
  const { socketFolder } = await startPostgres(ours, await binaries(), { durability: 'durable', log: quiet });
  const url = socketUrl(socketFolder, 'postgres');
  await migrate(url, join(import.meta.dirname, '../../migrations'));
  scene = await makeScene(url);
  server = await startServer(url, scene.workspace);
});
afterAll(async () => {
  await server?.close();
  await scene?.close();
  await endTestCluster(run);
});

test('a stream goes on over an immediate restart of PostgreSQL, and what is written after it comes', async () => {
  const seq = await scene.write([{ op: 'update', kind: 'member', id: scene.admin, set: { name: 'Before' } }]);
  const reader = await readLive(`${server.url}/api/live?from=${seq}`, { authorization: `Bearer ${scene.admin}` });
  const first = await scene.feature(scene.products.pump, 'Before the restart');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === first));

  const postmaster = readPostmaster(join(run, 'cluster'));
  if (!postmaster) throw new Error('The cluster has no postmaster.');
  process.kill(postmaster.pid, 'SIGQUIT');
  while (isServing(join(run, 'cluster'), postmaster.pid)) await new Promise((resolve) => setImmediate(resolve));
  await startPostgres(ours, await binaries(), {
    durability: 'durable',
    log: quiet,
    socketFolder: postmaster.socketFolder,
  });

  const second = await scene.feature(scene.products.pump, 'After the restart');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === second), 10_000);
  expect(changesOf(reader.events).map((change) => change.id)).toEqual([first, second]);
  expect(upTo(reader.events)).toBe(seq + 2);
  reader.close();
});
