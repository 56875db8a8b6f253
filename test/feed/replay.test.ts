import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WireChange } from '#domain/change';
import { describeKind } from '#domain/records';
import { changesOf, readLive, upTo } from './reader.ts';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

type Rows = Map<string, Record<string, unknown>>;
let scene: Scene;
let server: TestServer;
beforeAll(async () => {
  scene = await makeScene();
  server = await startServer(scene.url, scene.workspace);
});
afterAll(async () => {
  await server.close();
  await scene.close();
});

async function snapshot(member: string): Promise<{ rows: Rows; seq: number }> {
  const response = await fetch(`${server.url}/api/snapshot`, { headers: { authorization: `Bearer ${member}` } });
  const lines = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const rows: Rows = new Map(
    lines.slice(0, -1).flatMap(({ kind, rows }) => rows.map((row: { id: string }) => [`${kind} ${row.id}`, row])),
  );
  return { rows, seq: lines.at(-1).seq };
}

function replay(rows: Rows, changes: readonly WireChange[]): Rows {
  const now = new Map(rows);
  for (const change of changes.filter(({ kind }) => describeKind(kind)?.held)) {
    const key = `${change.kind} ${change.id}`;
    if (change.op === 'create') now.set(key, change.row);
    else if (change.op === 'gone') now.delete(key);
    else now.set(key, { ...now.get(key), ...change.set, version: change.version });
  }
  return now;
}

test('the snapshot before and the changes since are the snapshot after, for an administrator and a member', async () => {
  const { pump, valve } = scene.products;
  const member = await scene.member('Mo', [{ product: pump, role: 'team' }]);
  const feature = await scene.feature(pump, 'F');
  const ids = await scene.stories(pump, ['a', 'b', 'c', 'd']);
  const [a = '', b = '', c = '', d = ''] = ids;
  const readers = [scene.admin, member];
  const before = await Promise.all(readers.map(snapshot));
  const streams = await Promise.all(
    readers.map((who, index) =>
      readLive(`${server.url}/api/live?from=${before[index]?.seq}`, { authorization: `Bearer ${who}` }),
    ),
  );

  await scene.write([{ op: 'place', kind: 'story', id: d, place: { before: a } }], pump);
  await scene.write([
    { op: 'update', kind: 'story', id: b, set: { title: 'B', featureId: feature, description: 'heavy' } },
  ]);
  await scene.write([{ op: 'delete', kind: 'story', id: c }]);
  await scene.write([
    { op: 'update', kind: 'story', id: a, set: { state: 'accepted', finishedOn: '2026-12-12', rank: null } },
  ]);
  await scene.write([{ op: 'update', kind: 'story', id: a, set: { state: 'in progress', finishedOn: null } }]);
  await scene.feature(valve, 'Elsewhere');
  await scene.stories(valve, ['elsewhere']);
  const promise = {
    featureId: feature,
    toWhom: 'N',
    dueOn: '2027-01-01',
    madeBy: scene.admin,
    madeOn: '2026-12-12',
    state: 'open' as const,
    note: null,
  };
  await scene.write([
    { op: 'create', kind: 'promise', id: randomUUID(), product: pump, row: promise },
    { op: 'update', kind: 'feature', id: feature, set: { title: 'F2', problem: 'heavy' } },
  ]);
  await scene.write([{ op: 'update', kind: 'workspace', id: scene.workspace, set: { name: 'Port' } }]);

  const after = await Promise.all(readers.map(snapshot));
  for (const [index, stream] of streams.entries()) {
    await stream.until((_, all) => upTo(all) >= (after[index]?.seq ?? 0));
    const rebuilt = replay(before[index]?.rows ?? new Map(), changesOf(stream.events));
    const byKey = (rows: Rows) => [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
    expect(byKey(rebuilt)).toEqual(byKey(after[index]?.rows ?? new Map()));
    stream.close();
  }
});
