import type { FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOfKey } from '#catalogue/who';
import type { Role } from '#domain/rights';
import { livePlugin } from '#doors/http/live';
import { startFollower } from '#feed/follow';
import { Client } from '#src/web/client/client';
import { randomId } from '#src/web/client/ids';
import { Link } from '#src/web/client/link';
import { pollFrom, streamFrom } from '#src/web/client/listen';
import type { AppShapes } from '#src/web/client/shapes';
import { Snapshots } from '#src/web/client/snapshots';
import { Store } from '#src/web/client/store';
import { realTimers } from '#src/web/client/timers';
import { serveWorld, type TestServer } from '../server.ts';
import { buildWorld, type World } from '../world.ts';

let world: World;
let server: TestServer;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  world = await buildWorld();
  const follower = startFollower({ db: world.env.db, url: world.url });
  const askerOf = async ({ headers }: FastifyRequest) => ({
    actor: await actorOfKey(
      world.env.db,
      String(headers.authorization).slice('Bearer '.length),
      world.env.clock(),
      'http',
    ),
    session: null,
  });
  const live = livePlugin({
    db: world.env.db,
    clock: world.env.clock,
    follower,
    askerOf,
    sessionsAlive: async () => new Set(),
  });
  server = await serveWorld(world, { plugins: [live] });
  await follower.ready;
  ends.push(
    () => world.close(),
    () => follower.close(),
    () => server.close(),
  );
});

afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

async function join(as: Role | 'admin', by: 'stream' | 'poll' = 'stream') {
  const authorization = `Bearer ${await server.key(as)}`;
  const send = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization } });
  const store = new Store();
  const newId = () => randomId((bytes) => crypto.getRandomValues(bytes));
  const client = new Client<AppShapes>({
    fetch: send,
    workspace: world.workspace,
    base: server.url,
    store,
    newId,
    timers: realTimers,
  });
  const ready = Promise.withResolvers<string>();
  const snapshots = new Snapshots(client.door, store, realTimers, ready.resolve);
  snapshots.read();
  expect(await ready.promise).toBe('ready');
  const ways = { stream: streamFrom(client.door), poll: pollFrom(client.door) };
  const link = new Link({
    from: store.upTo,
    stream: ways[by],
    poll: ways.poll,
    event: (event) => store.apply(event),
    state: () => undefined,
    timers: realTimers,
  });
  link.start();
  ends.push(
    () => link.close(),
    () => snapshots.close(),
  );
  return { store, client };
}

const id = (name: string) => String(world.names.get(name));
const titleOf = (store: Store) => store.row('feature', id('$offline'))?.title;

test('a field that is written shows at once, at its writer and then at the others, by stream and by poll', async () => {
  const [ana, jonas, mira] = [await join('pm'), await join('po'), await join('team', 'poll')];
  const was = String(titleOf(ana.store));
  const guess = { kind: 'feature', id: id('$offline'), fields: { title: 'Reports without signal' } } as const;
  const outcome = ana.client.run(
    'feature.edit',
    { feature: id('$offline'), title: 'Reports without signal', was: { title: was } },
    { guess },
  );
  expect(titleOf(ana.store)).toBe('Reports without signal');
  expect(await outcome).toMatchObject({ is: 'done', undo: 'fields', output: { id: id('$offline') } });
  for (const { store } of [ana, jonas, mira])
    await expect
      .poll(() => store.told('feature', id('$offline'))?.title, { timeout: 10_000 })
      .toBe('Reports without signal');
  expect(ana.store.waiting('feature', id('$offline'))).toBeUndefined();
});

test('a write that met another’s comes back with the three versions', async () => {
  const { store, client } = await join('pm');
  const guess = { kind: 'feature', id: id('$offline'), fields: { title: 'Mine' } } as const;
  const outcome = await client.run(
    'feature.edit',
    { feature: id('$offline'), title: 'Mine', was: { title: 'What I had seen' } },
    { guess },
  );
  expect(outcome).toMatchObject({
    is: 'conflict',
    fields: { title: { was: 'What I had seen', yours: 'Mine', current: titleOf(store) } },
  });
  expect(client.outbox.unsettled).toHaveLength(1);
});

test('what one may only propose becomes a proposal, which the others see, and the field rolls back', async () => {
  const [jonas, ana] = [await join('po'), await join('pm')];
  const before = titleOf(jonas.store);
  const input = { feature: id('$offline'), title: 'Another name', was: { title: before } };
  expect(await jonas.client.preview('feature.edit', input)).toMatchObject({ decides: false });
  const guess = { kind: 'feature', id: id('$offline'), fields: { title: 'Another name' } } as const;
  const outcome = await jonas.client.run('feature.edit', input, { guess, reason: 'Kürzer wäre besser' });
  if (outcome.is !== 'proposed') throw new Error(`It was ${outcome.is}.`);
  expect(titleOf(jonas.store)).toBe(before);
  await expect
    .poll(() => ana.store.row('proposal', outcome.proposal.id)?.reason, { timeout: 10_000 })
    .toBe('Kürzer wäre besser');
});

test('a command is taken back by its id', async () => {
  const { store, client } = await join('pm');
  const before = String(titleOf(store));
  const done = await client.run('feature.edit', {
    feature: id('$offline'),
    title: 'For a moment',
    was: { title: before },
  });
  if (done.is !== 'done') throw new Error(`It was ${done.is}.`);
  expect(await client.run('change.undo', { command: done.command })).toMatchObject({ is: 'done' });
  await expect.poll(() => titleOf(store), { timeout: 10_000 }).toBe(before);
});

test('somebody who loses a product loses its rows, and gets them back with it', async () => {
  const [sales, admin] = [await join('sales'), await join('admin')];
  expect(sales.store.count({ kind: 'story', key: 'all' })).toBeGreaterThan(0);
  const role = [...admin.store.all('role')].find(({ memberId }) => memberId === id('$sol'));
  expect(await admin.client.run('role.take', { role: String(role?.id) })).toMatchObject({ is: 'done' });
  await expect
    .poll(() => [sales.store.count({ kind: 'story', key: 'all' }), sales.store.needs.size], { timeout: 10_000 })
    .toEqual([0, 0]);
  await admin.client.run('role.give', { product: id('$field'), member: id('$sol'), role: 'sales' });
  await expect
    .poll(() => sales.store.count({ kind: 'story', key: 'all' }), { timeout: 10_000 })
    .toBe(admin.store.count({ kind: 'story', key: 'all', where: ({ productId }) => productId === id('$field') }));
});

test('leaving a field and pressing a button in one go is no conflict with oneself', async () => {
  const { store, client } = await join('po');
  const story = id('$show');
  const title = 'Show what waits for signal';
  const edited = client.run(
    'story.edit',
    { story, title, was: { title: store.row('story', story)?.title } },
    { guess: { kind: 'story', id: story, fields: { title } } },
  );
  const seen = client.seeing({ kind: 'story', id: story });
  const cut = client.run('story.cut', () => ({ story, seen: seen() }), {
    guess: { kind: 'story', id: story, fields: { state: 'cut' } },
  });
  expect(store.row('story', story)).toMatchObject({ title, state: 'cut' });
  expect([(await edited).is, (await cut).is]).toEqual(['done', 'done']);
  await expect.poll(() => store.told('story', story), { timeout: 10_000 }).toMatchObject({ title, state: 'cut' });
});
