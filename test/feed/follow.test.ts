import { mkdtempSync } from 'node:fs';
import net from 'node:net';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DiaryLine } from '#domain/change';
import { type Follower, startFollower } from '#feed/follow';
import { mostLines } from '#store/feed-lines';
import { makeScene, type Scene } from './scene.ts';

let scene: Scene;
const followers: Follower[] = [];
beforeAll(async () => {
  scene = await makeScene();
});
afterEach(async () => {
  for (const follower of followers.splice(0)) await follower.close();
});
afterAll(() => scene.close());

/** `polls` says whether it may still look for itself, without being told. */
async function follow(url = scene.url, polls = () => true): Promise<Follower> {
  const every = (ms: number, run: () => void) => {
    const timer = setInterval(() => polls() && run(), ms);
    return () => clearInterval(timer);
  };
  const follower = startFollower({ db: scene.database.db, url, every });
  followers.push(follower);
  await follower.ready;
  return follower;
}
const head = () => scene.write([{ op: 'update', kind: 'member', id: scene.admin, set: { name: 'Ada' } }]);

/** Somebody who takes everything after `from`. */
function subscriber(follower: Follower, from: number, slow?: () => Promise<void>) {
  const taken: DiaryLine[] = [];
  const waiting = new Set<() => void>();
  const subscription = follower.subscribe(scene.workspace, from, async (batch) => {
    await slow?.();
    taken.push(...batch.lines);
    for (const look of [...waiting]) look();
  });
  const until = (seq: number, ms = 25_000) =>
    new Promise<void>((resolve, reject) => {
      const deadline = setTimeout(
        () => reject(new Error(`${seq} did not come within ${ms} ms; the last was ${taken.at(-1)?.seq}`)),
        ms,
      );
      const look = () => {
        if ((taken.at(-1)?.seq ?? 0) < seq) return;
        clearTimeout(deadline);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { taken, until, subscription };
}
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + 1 + index);

test('whoever begins anywhere while others write gets every line after it, once and in order, from two followers', async () => {
  const both = [await follow(), await follow()];
  const begin = await head();
  const subscribers: { from: number; one: ReturnType<typeof subscriber> }[] = [];
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let round = 0; round < 12; round++) {
      const seq = await scene.write([
        { op: 'update', kind: 'member', id: scene.admin, set: { name: `Ada ${writer} ${round}` } },
      ]);
      const follower = both[(writer + round) % 2];
      for (const from of [seq, begin, seq - 3])
        if (follower) subscribers.push({ from, one: subscriber(follower, from) });
    }
  });
  await Promise.all(writers);
  const last = await head();
  await Promise.all(subscribers.map(({ one }) => one.until(last)));
  for (const { from, one } of subscribers) expect(one.taken.map((line) => line.seq)).toEqual(range(from, last));
});

test('whoever takes slowly misses nothing and holds nobody up', async () => {
  const follower = await follow();
  const from = await head();
  const gate = Promise.withResolvers<void>();
  const slow = subscriber(follower, from, () => gate.promise);
  const quick = subscriber(follower, from);
  let last = 0;
  for (let round = 0; round < 20; round++) last = await head();
  await quick.until(last);
  expect(slow.taken).toEqual([]);
  gate.resolve();
  await slow.until(last);
  expect(slow.taken.map((line) => line.seq)).toEqual(range(from, last));
});

test('very much at once is told as products, and what follows line by line again', async () => {
  const follower = await follow();
  const from = await head();
  const batches: { from: number; upTo: number; resets: readonly string[]; lines: number }[] = [];
  const much = Promise.withResolvers<void>();
  const done = Promise.withResolvers<void>();
  follower.subscribe(scene.workspace, from, (batch) => {
    batches.push({ from: batch.from, upTo: batch.upTo, resets: batch.resets, lines: batch.lines.length });
    if (batch.upTo === from + mostLines + 1) much.resolve();
    if (batch.upTo === from + mostLines + 2) done.resolve();
  });
  await scene.stories(
    scene.products.pump,
    Array.from({ length: mostLines + 1 }, (_, index) => `s${index}`),
  );
  // Both at once would be told as one.
  await much.promise;
  await head();
  await done.promise;
  expect(batches[0]).toEqual({ from, upTo: from + mostLines + 1, resets: [scene.products.pump], lines: 0 });
  expect(batches[1]).toMatchObject({ from: from + mostLines + 1, resets: [], lines: 1 });
});

test('a killed listening connection is made again, and who waits for what was computed is told that it may be new', async () => {
  let polls = true;
  const follower = await follow(scene.url, () => polls);
  const one = subscriber(follower, await head());
  const told = Promise.withResolvers<void>();
  follower.onDerived((derived) => derived === null && told.resolve());
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'throughline listener' and datname = current_database()`.execute(
    scene.database.db,
  );
  await one.until(await head());
  await told.promise;
  polls = false;
  await one.until(await head());
});

test('a listening connection that dies in silence leaves nobody behind, and is made again', async () => {
  const proxy = await silenceable(scene.url);
  let polls = true;
  const follower = await follow(proxy.url, () => polls);
  const one = subscriber(follower, await head());
  const told = Promise.withResolvers<void>();
  follower.onDerived((derived) => derived === null && told.resolve());
  proxy.silence();
  await one.until(await head());
  proxy.speak();
  await told.promise;
  polls = false;
  await one.until(await head());
  proxy.close();
});

/** A way to PostgreSQL that can be made to swallow everything, as a firewall does that forgot a connection. */
async function silenceable(
  url: string,
): Promise<{ url: string; silence: () => void; speak: () => void; close: () => void }> {
  const socketFolder = decodeURIComponent(/[?&]host=([^&]+)/.exec(url)?.[1] ?? '');
  const port = /[?&]port=(\d+)/.exec(url)?.[1] ?? /:(\d+)\//.exec(url)?.[1] ?? '5432';
  const folder = mkdtempSync('/tmp/tl-proxy-');
  const pairs = new Set<[net.Socket, net.Socket]>();
  let silent = false;
  const server = net.createServer((near) => {
    const far = net.connect(join(socketFolder, `.s.PGSQL.${port}`));
    const pair: [net.Socket, net.Socket] = [near, far];
    pairs.add(pair);
    const swallow = silent;
    near.on('data', (bytes) => !swallow && !dead.has(pair) && far.write(bytes));
    far.on('data', (bytes) => !swallow && !dead.has(pair) && near.write(bytes));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('error', () => undefined);
      from.on('close', () => !dead.has(pair) && to.destroy());
    }
  });
  const dead = new Set<[net.Socket, net.Socket]>();
  await new Promise<void>((resolve) => server.listen(join(folder, `.s.PGSQL.${port}`), resolve));
  return {
    url: url.replace(/([?&]host=)[^&]+/, `$1${encodeURIComponent(folder)}`),
    silence() {
      silent = true;
      for (const pair of pairs) dead.add(pair);
    },
    speak() {
      silent = false;
    },
    close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy();
      server.close();
    },
  };
}
