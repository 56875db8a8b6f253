import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Present, PresentAt } from '#domain/presence';
import { presenceLastsMs } from '#domain/presence';
import { type Every, every as realEvery } from '#lib/timers';
import { type LiveReader, readLive } from './reader.ts';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

let scene: Scene;
let first: TestServer;
let second: TestServer;
let killed: ChildProcess;
let third = '';
const open: LiveReader[] = [];
const time = { ms: 0 };
/** What runs every so often runs when a test says so, where people are forgotten and where an answer waits for news; all else by the real timer. */
const sweeps = new Set<() => void>();
const waitMs = 50_000;
/** The ends of the waits that are under way; a request is heard from the moment its wait is among them. */
const waits: (() => void)[] = [];
let waitBegan: () => void = () => undefined;
const every: Every = (ms, run) => {
  if (ms === waitMs) {
    waits.push(run);
    waitBegan();
    return () => undefined;
  }
  if (ms !== 5_000) return realEvery(ms, run);
  sweeps.add(run);
  return () => sweeps.delete(run);
};

beforeAll(async () => {
  scene = await makeScene();
  const timers = { every, machineClock: () => time.ms };
  first = await startServer(scene.url, scene.workspace, timers);
  second = await startServer(scene.url, scene.workspace, timers);
  killed = fork(join(import.meta.dirname, 'children/presence.ts'), [scene.url, scene.workspace]);
  [third] = (await once(killed, 'message')) as [string];
});
afterAll(async () => {
  killed.kill('SIGKILL');
  for (const reader of open) reader.close();
  await Promise.all([first.close(), second.close()]);
  await scene.close();
});

async function live(server: TestServer, member: string): Promise<LiveReader> {
  const reader = await readLive(`${server.url}/api/live`, { authorization: `Bearer ${member}` });
  open.push(reader);
  return reader;
}

let n = 0;
const post = (url: string, member: string, body: object) =>
  fetch(`${url}/api/presence`, {
    method: 'POST',
    headers: { authorization: `Bearer ${member}`, 'content-type': 'application/json' },
    body: JSON.stringify({ n: ++n, ...body }),
  });

async function say(url: string, member: string, at: PresentAt[], page = 'the-tab-1'): Promise<Present> {
  const answer = await post(url, member, { page, product: scene.products.pump, at });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { present: Present }).present;
}

/** Waits until a reader has last been told that a member is at exactly these records. */
const told = (reader: LiveReader, member: string, ids: string[]) =>
  reader.until((_, all) => {
    const last = all.findLast((event) => event.event === 'presence' && event.present[member] !== undefined);
    return last?.event === 'presence' && last.present[member]?.map(({ id }) => id).join() === ids.join();
  });
const at = (id: string, how: PresentAt['how'] = 'here'): PresentAt => ({ kind: 'feature', id, how });

test('who is at a feature is told through every process, and that they have left it', async () => {
  const feature = await scene.feature(scene.products.pump, 'Quiet pump');
  const jonas = await scene.member('Jonas', [{ product: scene.products.pump, role: 'po' }]);
  const ana = await scene.member('Ana', [{ product: scene.products.pump, role: 'pm' }]);
  const reader = await live(second, ana);
  await say(first.url, jonas, [at(feature, 'edits')]);
  await told(reader, jonas, [feature]);
  expect(await say(second.url, ana, [])).toEqual({ [jonas]: [at(feature, 'edits')] });
  await say(first.url, jonas, []);
  await told(reader, jonas, []);
  expect(await say(second.url, ana, [])).toEqual({});
});

test('who asks and waits is answered with the next move, once; who does not see the product waits on and is told nothing', async () => {
  const feature = await scene.feature(scene.products.pump, 'Slow pump');
  const jonas = await scene.member('Jo', [{ product: scene.products.pump, role: 'po' }]);
  const ana = await scene.member('Ann', [{ product: scene.products.pump, role: 'pm' }]);
  const vera = await scene.member('Vi', [{ product: scene.products.valve, role: 'pm' }]);
  const reader = await live(second, ana);
  const poll = async (member: string, query: string) => {
    const answer = await fetch(`${second.url}/api/live?${query}`, {
      headers: { authorization: `Bearer ${member}`, accept: 'application/json' },
    });
    return (await answer.json()) as { events: { event: string }[]; upTo: number };
  };
  const { upTo: from } = await poll(ana, 'wait=0');
  /** Asks for what is new; nothing but news or `waits` ends it. */
  const ask = async (member: string) => {
    const began = new Promise<void>((resolve) => {
      waitBegan = resolve;
    });
    const answer = poll(member, `from=${from}&wait=${waitMs / 1000}`);
    await began;
    return { answer };
  };
  const seeing = await ask(ana);
  const blind = await ask(vera);
  await say(first.url, jonas, [at(feature, 'edits')]);
  const { events, upTo } = await seeing.answer;
  expect(events).toEqual([
    { event: 'presence', product: scene.products.pump, present: { [jonas]: [at(feature, 'edits')] } },
  ]);
  expect(upTo).toBe(from);
  // It is told in one round to whoever may hear it, so that the blind one would have been answered by now.
  await told(reader, jonas, [feature]);
  const next = await ask(ana);
  await say(first.url, jonas, []);
  expect((await next.answer).events).toEqual([
    { event: 'presence', product: scene.products.pump, present: { [jonas]: [] } },
  ]);
  expect(waits).toHaveLength(3);
  for (const end of waits) end();
  expect((await blind.answer).events).toEqual([]);
});

test('those who do not see the product hear nothing and can say nothing of it; nobody is at what they cannot see', async () => {
  const feature = await scene.feature(scene.products.pump, 'Loud pump');
  const hidden = await scene.feature(scene.products.valve, 'Secret valve');
  const jonas = await scene.member('Jon', [{ product: scene.products.pump, role: 'po' }]);
  const vera = await scene.member('Vera', [{ product: scene.products.valve, role: 'pm' }]);
  const stranger = await live(first, vera);
  const admin = await live(first, scene.admin);
  await say(first.url, jonas, [at(feature), at(hidden)]);
  await told(admin, jonas, [feature]);
  expect(await say(first.url, vera, [at(feature)])).toEqual({});
  expect((await say(first.url, jonas, [at(feature)]))[vera]).toBeUndefined();
  expect(stranger.events.filter(({ event }) => event === 'presence')).toEqual([]);
  expect(JSON.stringify(admin.events.filter(({ event }) => event === 'presence'))).not.toContain(hidden);
  expect((await post(first.url, jonas, { page: 'the-tab-1', product: scene.products.pump, at: 'S-1' })).status).toBe(
    422,
  );
  expect((await fetch(`${first.url}/api/presence`, { method: 'POST' })).status).toBe(401);
});

test('another workspace on the same database hears nothing, though it names the same product', async () => {
  const other = await makeScene(scene.url);
  const feature = await scene.feature(scene.products.pump, 'Own pump');
  const elsewhere = await startServer(scene.url, other.workspace);
  const reader = await live(elsewhere, other.admin);
  const own = await live(second, scene.admin);
  const jonas = await scene.member('Joan', [{ product: scene.products.pump, role: 'po' }]);
  await say(first.url, jonas, [at(feature)]);
  await told(own, jonas, [feature]);
  const answer = await post(elsewhere.url, other.admin, {
    page: 'the-tab-1',
    product: scene.products.pump,
    at: [at(feature)],
  });
  expect(await answer.json()).toEqual({ present: {} });
  expect((await say(second.url, jonas, [at(feature)]))[other.admin]).toBeUndefined();
  expect(reader.events.filter(({ event }) => event === 'presence')).toEqual([]);
  reader.close();
  await elsewhere.close();
  await other.close();
});

test('whoever loses the product, or is removed, is gone at once on every process', async () => {
  const feature = await scene.feature(scene.products.pump, 'Old pump');
  const leaver = await scene.member('Lea', []);
  const role = await scene.role(leaver, scene.products.pump, 'team');
  const removed = await scene.member('Rem', [{ product: scene.products.pump, role: 'team' }]);
  const reader = await live(first, scene.admin);
  const own = [await live(second, leaver), await live(second, removed)];
  await say(second.url, leaver, [at(feature)]);
  await say(first.url, removed, [at(feature)]);
  await told(reader, leaver, [feature]);
  await told(reader, removed, [feature]);
  await scene.write([{ op: 'delete', kind: 'role', id: role }]);
  await told(reader, leaver, []);
  await scene.write([{ op: 'update', kind: 'member', id: removed, set: { state: 'removed' } }]);
  await told(reader, removed, []);
  for (const one of own) one.close();
});

test('a process that is killed takes nobody along, and whoever is not heard of again is forgotten', async () => {
  const feature = await scene.feature(scene.products.pump, 'Last pump');
  const jonas = await scene.member('Jay', [{ product: scene.products.pump, role: 'po' }]);
  const kim = await scene.member('Kim', [{ product: scene.products.pump, role: 'po' }]);
  const reader = await live(first, scene.admin);
  await say(third, jonas, [at(feature)]);
  await say(third, kim, [at(feature)]);
  await told(reader, jonas, [feature]);
  await told(reader, kim, [feature]);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  time.ms += presenceLastsMs - 1;
  // Jay's browser goes on at another process, Kim's is not heard of again.
  await say(second.url, jonas, [at(feature)]);
  await say(second.url, scene.admin, []);
  time.ms += 1;
  for (const sweep of sweeps) sweep();
  await told(reader, kim, []);
  expect(await say(first.url, scene.admin, [])).toMatchObject({ [jonas]: [at(feature)] });
});

test('nothing of it is stored, and a flood of it is refused', async () => {
  const feature = await scene.feature(scene.products.pump, 'Much pump');
  const jonas = await scene.member('Flo', [{ product: scene.products.pump, role: 'po' }]);
  const before = (await scene.database.pool.query('select count(*) from change')).rows[0];
  const statuses = new Set<number>();
  for (let n = 0; n < 200 && !statuses.has(429); n++)
    statuses.add(
      (await post(first.url, jonas, { page: `tab-number-${n}`, product: scene.products.pump, at: [at(feature)] }))
        .status,
    );
  expect([...statuses]).toEqual([200, 429]);
  expect((await scene.database.pool.query('select count(*) from change')).rows[0]).toEqual(before);
});
