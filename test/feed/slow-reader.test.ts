import net from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesOf, readLive } from './reader.ts';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

const timers = new Set<{ ms: number; run: () => void }>();
const fire = (ms: number) => {
  for (const timer of [...timers]) if (timer.ms === ms) timer.run();
};
let scene: Scene;
let server: TestServer;

beforeAll(async () => {
  scene = await makeScene();
  server = await startServer(scene.url, scene.workspace, {
    every(ms, run) {
      const timer = { ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
});
afterAll(async () => {
  await server.close();
  await scene.close();
});

test('a socket that takes nothing is dropped, others are served meanwhile, and it misses nothing when it comes back', async () => {
  const from = await scene.write([{ op: 'update', kind: 'member', id: scene.admin, set: { name: 'Ada' } }]);
  const { hostname, port } = new URL(server.url);
  const slow = net.connect(Number(port), hostname).pause();
  slow.on('error', () => undefined);
  slow.write(`GET /api/live?from=${from} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${scene.admin}\r\n\r\n`);
  const quick = await readLive(`${server.url}/api/live?from=${from}`, { authorization: `Bearer ${scene.admin}` });

  const long = 'long words '.repeat(5_000);
  const ids: string[] = [];
  for (let round = 0; round < 6; round++)
    ids.push(
      ...(await scene.stories(
        scene.products.pump,
        Array.from({ length: 50 }, (_, index) => `${long}${round} ${index}`),
      )),
    );
  await quick.until((_, all) => changesOf(all).some((change) => change.id === ids.at(-1)));
  // Whatever the kernel holds for it, a beat that finds nothing taken since the last one ends it.
  const before = await server.connections();
  while ((await server.connections()) === before) fire(15_000);
  slow.destroy();
  const again = await readLive(`${server.url}/api/live?from=${from}`, { authorization: `Bearer ${scene.admin}` });
  await again.until((_, all) => changesOf(all).some((change) => change.id === ids.at(-1)));
  expect(changesOf(again.events).map((change) => change.id)).toEqual(ids);
  quick.close();
  again.close();
});
