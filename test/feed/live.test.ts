import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesOf, type LiveReader, readLive, upTo } from './reader.ts';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

let scene: Scene;
let first: TestServer;
let second: TestServer;
const sessions = new Set<string>();
const open: LiveReader[] = [];

beforeAll(async () => {
  scene = await makeScene();
  first = await startServer(scene.url, scene.workspace, { sessions });
  second = await startServer(scene.url, scene.workspace, { sessions });
});
afterAll(async () => {
  for (const reader of open) reader.close();
  await Promise.all([first.close(), second.close()]);
  await scene.close();
});

async function live(
  server: TestServer,
  member: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<LiveReader> {
  const reader = await readLive(`${server.url}/api/live?${query}`, { authorization: `Bearer ${member}`, ...headers });
  open.push(reader);
  return reader;
}
const now = () =>
  scene
    .write([])
    .then(async () =>
      (await fetch(`${first.url}/api/snapshot`, { headers: { authorization: `Bearer ${scene.admin}` } })).text(),
    )
    .then((text) => JSON.parse(text.trim().split('\n').at(-1) ?? '').seq as number);

test('a change made through one process comes to a reader at another, light fields alone', async () => {
  const pm = await scene.member('Pim', [{ product: scene.products.pump, role: 'pm' }]);
  const reader = await live(second, pm, `from=${await now()}`);
  const feature = await scene.feature(scene.products.pump, 'Quiet pump');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === feature));
  const made = changesOf(reader.events).find((change) => change.id === feature);
  expect(made).toMatchObject({
    op: 'create',
    kind: 'feature',
    row: { id: feature, version: 1, productId: scene.products.pump, title: 'Quiet pump' },
  });
  expect(JSON.stringify(reader.events)).not.toContain('long words');
});

test('what is out of sight leaves no trace, yet the stream tells how far it came', async () => {
  const pm = await scene.member('Pia', [{ product: scene.products.pump, role: 'pm' }]);
  const reader = await live(first, pm, `from=${await now()}`);
  const hidden = await scene.feature(scene.products.valve, 'Secret valve');
  const seq = await now();
  await reader.until((_, all) => upTo(all) >= seq);
  expect(JSON.stringify(reader.events)).not.toContain(hidden);
  expect(JSON.stringify(reader.events)).not.toContain('Secret valve');
});

test('Last-Event-ID beats the address, and what was missed comes once and in order', async () => {
  const from = await now();
  const before = await live(first, scene.admin, `from=${from}`);
  const one = await scene.feature(scene.products.pump, 'One');
  await before.until((_, all) => changesOf(all).some((change) => change.id === one));
  before.close();
  const two = await scene.feature(scene.products.pump, 'Two');
  const three = await scene.feature(scene.products.pump, 'Three');
  const after = await live(second, scene.admin, `from=${from}`, { 'last-event-id': String(before.lastId()) });
  await after.until((_, all) => changesOf(all).some((change) => change.id === three));
  expect(changesOf(after.events).map((change) => change.id)).toEqual([two, three]);
});

test('six tabs of one member all hear the same', async () => {
  const from = await now();
  const tabs = await Promise.all(
    Array.from({ length: 6 }, (_, index) => live(index % 2 ? first : second, scene.admin, `from=${from}`)),
  );
  const ids = await scene.stories(scene.products.pump, ['a', 'b', 'c']);
  const seq = await now();
  await Promise.all(tabs.map((tab) => tab.until((_, all) => upTo(all) >= seq)));
  for (const tab of tabs) expect(changesOf(tab.events).map((change) => change.id)).toEqual(ids);
});

test('a role given brings the product anew, a role taken away makes it go, on the other process too', async () => {
  const member = await scene.member('Rob', [{ product: scene.products.pump, role: 'team' }]);
  const reader = await live(second, member, `from=${await now()}`);
  const role = await scene.role(member, scene.products.valve, 'team');
  await reader.until((event) => event.event === 'reset' && event.product === scene.products.valve);
  const seen = await scene.feature(scene.products.valve, 'Now seen');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === seen));

  await scene.write([{ op: 'delete', kind: 'role', id: role }]);
  await reader.until(
    (_, all) => all.filter((event) => event.event === 'reset' && event.product === scene.products.valve).length === 2,
  );
  const unseen = await scene.feature(scene.products.valve, 'No longer seen');
  const seq = await now();
  await reader.until((_, all) => upTo(all) >= seq);
  expect(changesOf(reader.events).map((change) => change.id)).not.toContain(unseen);
});

test('a reader who was away while a role went is told to read that product anew', async () => {
  const member = await scene.member('Ria', [{ product: scene.products.pump, role: 'team' }]);
  const role = await scene.role(member, scene.products.valve, 'team');
  const from = await now();
  await scene.feature(scene.products.valve, 'Meanwhile');
  await scene.write([{ op: 'delete', kind: 'role', id: role }]);
  const reader = await live(first, member, `from=${from}`);
  await reader.until((event) => event.event === 'reset' && event.product === scene.products.valve);
  expect(JSON.stringify(reader.events)).not.toContain('Meanwhile');
});

test('whoever is made an administrator, or is one no longer, reads everything anew', async () => {
  const member = await scene.member('Rik', [{ product: scene.products.pump, role: 'team' }]);
  const reader = await live(second, member, `from=${await now()}`);
  await scene.write([{ op: 'update', kind: 'member', id: member, set: { admin: true } }]);
  await reader.until((event) => event.event === 'reset' && event.product === null);
  const seen = await scene.feature(scene.products.valve, 'Everything');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === seen));
});

test('a removed member is out within five seconds on every process', async () => {
  const member = await scene.member('Max', [{ product: scene.products.pump, role: 'team' }]);
  const from = await now();
  const readers = [await live(first, member, `from=${from}`), await live(second, member, `from=${from}`)];
  const began = performance.now();
  await scene.write([{ op: 'update', kind: 'member', id: member, set: { state: 'removed' } }]);
  const later = await scene.feature(scene.products.pump, 'After removal');
  for (const reader of readers) {
    expect((await reader.until((event) => event.event === 'closed', 5_000)).event).toBe('closed');
    await reader.ended;
    expect(JSON.stringify(reader.events)).not.toContain(later);
  }
  expect(performance.now() - began).toBeLessThan(5_000);
  await expect(live(first, member, `from=${from}`)).rejects.toThrow(/^401 /);
});

test('a revoked key and an ended session close their streams within five seconds and no others', async () => {
  const member = await scene.member('Kim', [{ product: scene.products.pump, role: 'team' }]);
  const key = randomUUID();
  await scene.write([
    {
      op: 'create',
      kind: 'key',
      id: key,
      row: { label: 'k', power: 'read', memberId: member, hash: 'h', hint: 'tl', expiresAt: null, revokedAt: null },
    },
  ]);
  sessions.add('stays').add('ends');
  const from = await now();
  const byKey = await live(second, `${member}/${key}`, `from=${from}`);
  const bySession = await live(second, member, `from=${from}`, { 'x-session': 'ends' });
  const stays = await live(second, member, `from=${from}`, { 'x-session': 'stays' });
  await scene.write([{ op: 'update', kind: 'key', id: key, set: { revokedAt: '2026-12-12T10:00:00.000Z' } }]);
  sessions.delete('ends');
  await Promise.all(
    [byKey, bySession].map((reader) =>
      reader.until((event) => event.event === 'closed', 5_000).then(() => reader.ended),
    ),
  );
  const seen = await scene.feature(scene.products.pump, 'Still told');
  await stays.until((_, all) => changesOf(all).some((change) => change.id === seen));
});

test('a key that runs out closes its stream', async () => {
  const member = await scene.member('Kay', [{ product: scene.products.pump, role: 'team' }]);
  const key = randomUUID();
  await scene.write([
    {
      op: 'create',
      kind: 'key',
      id: key,
      row: {
        label: 'k',
        power: 'read',
        memberId: member,
        hash: 'h',
        hint: 'tl',
        expiresAt: '2026-12-12T09:59:59.000Z',
        revokedAt: null,
      },
    },
  ]);
  const reader = await live(first, `${member}/${key}`, `from=${await now()}`);
  await reader.until((event) => event.event === 'closed', 5_000);
  await reader.ended;
});

test('an import of thousands is told as its product to read anew, not line by line', async () => {
  const from = await now();
  const reader = await live(first, scene.admin, `from=${from}`);
  await scene.stories(
    scene.products.valve,
    Array.from({ length: 2_100 }, (_, index) => `imported ${index}`),
  );
  await reader.until(
    (event) => event.event === 'reset' && event.product === scene.products.valve && event.upTo === from + 2_100,
  );
  expect(changesOf(reader.events)).toEqual([]);
  const next = await scene.feature(scene.products.valve, 'After the import');
  await reader.until((_, all) => changesOf(all).some((change) => change.id === next));
});

test('whoever is more than 5,000 lines behind, or ahead of the diary, reads everything anew', async () => {
  await scene.stories(
    scene.products.valve,
    Array.from({ length: 3_000 }, (_, index) => `more ${index}`),
  );
  const seq = await now();
  expect(seq).toBeGreaterThan(5_000);
  for (const from of [0, seq + 1]) {
    const reader = await live(second, scene.admin, `from=${from}`);
    expect(await reader.until(() => true)).toMatchObject({ event: 'reset', product: null, upTo: seq });
  }
});

test('the long poll answers what is new, waits for it, and goes on from there', async () => {
  const from = await now();
  const ask = async (query: string) => {
    const response = await fetch(`${first.url}/api/live?${query}`, {
      headers: { accept: 'application/json', authorization: `Bearer ${scene.admin}` },
    });
    expect(response.status).toBe(200);
    return (await response.json()) as { events: LiveReader['events']; upTo: number };
  };
  expect(await ask(`from=${from}&wait=0`)).toEqual({ events: [], upTo: from });
  const asking = ask(`from=${from}&wait=25`);
  const id = await scene.feature(scene.products.pump, 'Awaited');
  const answer = await asking;
  expect(changesOf(answer.events).map((change) => change.id)).toEqual([id]);
  expect(answer.upTo).toBe(from + 1);
  expect(await ask(`from=${answer.upTo}&wait=0`)).toEqual({ events: [], upTo: answer.upTo });
});

test('a story that ended long ago comes back whole when it is opened again', async () => {
  const [id = ''] = await scene.stories(scene.products.pump, ['Old'], { state: 'accepted', finishedOn: '2026-01-01' });
  const reader = await live(first, scene.admin, `from=${await now()}`);
  await scene.write([{ op: 'update', kind: 'story', id, set: { state: 'in progress', finishedOn: null } }]);
  await reader.until((_, all) => changesOf(all).some((change) => change.id === id));
  expect(changesOf(reader.events)[0]).toMatchObject({
    op: 'create',
    row: { title: 'Old', state: 'in progress', finishedOn: null, version: 2 },
  });
});

test('strangers and wrong numbers are refused in words', async () => {
  await expect(live(first, randomUUID(), 'from=1')).rejects.toThrow(/^401 /);
  await expect(live(first, scene.admin, 'from=x')).rejects.toThrow(/^400 .*whole number/);
  await expect(live(first, scene.admin, 'from=1&frm=2')).rejects.toThrow(/^400 .*frm/);
});

test('a closing server ends its streams, which go on at the next one', async () => {
  const third = await startServer(scene.url, scene.workspace);
  const reader = await live(third, scene.admin, `from=${await now()}`);
  await third.close();
  await reader.ended;
});
