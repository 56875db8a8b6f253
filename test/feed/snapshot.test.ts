import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeKind, type Kind, kindNames } from '#domain/records';
import { lighten } from '#feed/light';
import { readWith } from '#store/read';
import { makeScene, type Scene } from './scene.ts';
import { startServer, type TestServer } from './server.ts';

type Line = { kind: Kind; row: Record<string, unknown> };
type Last = { end: true; seq: number; counts: Record<string, number>; left: number };
let scene: Scene;
let server: TestServer;

beforeAll(async () => {
  scene = await makeScene();
  server = await startServer(scene.url, scene.workspace);
  await scene.feature(scene.products.pump, 'Quiet pump');
  await scene.feature(scene.products.valve, 'Tight valve');
  await scene.stories(scene.products.pump, ['"quotes" \\ and\nlines', 'é 漢 🙂', ' separators'], {
    estimate: 2.5,
    flags: ['late'],
  });
  await scene.stories(scene.products.valve, ['v']);
});
afterAll(async () => {
  await server.close();
  await scene.close();
});

async function snapshot(
  member: string,
  query = '',
  headers: Record<string, string> = {},
): Promise<{ lines: Line[]; last: Last; response: Response }> {
  const response = await fetch(`${server.url}/api/snapshot${query}`, {
    headers: { authorization: `Bearer ${member}`, ...headers },
  });
  expect(response.status).toBe(200);
  const all = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const lines = all.slice(0, -1).flatMap(({ kind, rows }) => rows.map((row: Line['row']) => ({ kind, row })));
  return { lines, last: all.at(-1), response };
}

test('an administrator gets every held row as a query would read it, light fields alone, and the sequence it is true at', async () => {
  await scene.write([
    { op: 'update', kind: 'workspace', id: scene.workspace, set: { clock: '2026-12-12T10:00:00.123Z' } },
  ]);
  const seq = await scene.write([
    { op: 'update', kind: 'product', id: scene.products.valve, set: { stage: 'maturity' } },
  ]);
  const { lines, last } = await snapshot(scene.admin);
  const read = readWith(scene.database.db, {
    workspace: scene.workspace,
    products: null,
    admin: true,
    member: scene.admin,
  });
  for (const kind of kindNames) {
    const rows = lines.filter((line) => line.kind === kind).map((line) => line.row);
    if (!describeKind(kind)?.held) expect(rows).toEqual([]);
    else {
      expect(rows).toEqual((await read.all(kind)).map((row) => lighten(kind, row)));
      expect(last.counts[kind]).toBe(rows.length);
    }
  }
  expect(last).toMatchObject({ end: true, seq, left: 0 });
});

test('a member gets the products of their roles, and of one product only what is in sight', async () => {
  const member = await scene.member('Mia', [{ product: scene.products.pump, role: 'team' }]);
  const { lines } = await snapshot(member);
  expect(lines.filter((line) => line.kind === 'product').map((line) => line.row.name)).toEqual(['Pump']);
  expect(lines.filter((line) => line.kind === 'story')).toHaveLength(3);
  expect(JSON.stringify(lines)).not.toContain(scene.products.valve);

  const one = await snapshot(scene.admin, `?product=${scene.products.valve}`);
  expect(one.lines.filter((line) => line.kind === 'story').map((line) => line.row.title)).toEqual(['v']);
  expect(one.lines.filter((line) => line.kind === 'member')).toEqual([]);
  expect((await snapshot(member, `?product=${scene.products.valve}`)).lines).toEqual([]);
  expect((await snapshot(member, `?product=${randomUUID()}`)).lines).toEqual([]);
});

test('rows, rights and sequence are of one moment while others write', async () => {
  const member = await scene.member('Tom', [{ product: scene.products.pump, role: 'team' }]);
  const writing = (async () => {
    for (let round = 0; round < 15; round++)
      await scene.stories(scene.products.pump, [`while ${round} a`, `while ${round} b`]);
  })();
  for (let round = 0; round < 8; round++) {
    const { lines, last } = await snapshot(member);
    const made = await sql<{
      count: number;
    }>`select count(*) from change where workspace_id = ${scene.workspace} and seq <= ${last.seq} and kind = 'story' and product_after = ${scene.products.pump}`.execute(
      scene.database.db,
    );
    expect(lines.filter((line) => line.kind === 'story')).toHaveLength(made.rows[0]?.count ?? -1);
  }
  await writing;
});

test('stories that ended more than 90 days ago are left out and counted', async () => {
  const { pump } = scene.products;
  const [old = ''] = await scene.stories(pump, ['long ago'], { state: 'accepted', finishedOn: '2026-09-12' });
  const [recent = ''] = await scene.stories(pump, ['just now'], { state: 'accepted', finishedOn: '2026-09-13' });
  const [cut = ''] = await scene.stories(pump, ['cut now']);
  const [cutLongAgo = ''] = await scene.stories(pump, ['cut long ago']);
  await scene.write([{ op: 'update', kind: 'story', id: cut, set: { state: 'cut' } }]);
  await scene.write([{ op: 'update', kind: 'story', id: cutLongAgo, set: { state: 'cut' } }]);
  await sql`update command m set at = '2026-01-01' from change c where c.command_id = m.id and c.id = ${cutLongAgo} and c.op = 'update'`.execute(
    scene.database.db,
  );
  const { lines, last } = await snapshot(scene.admin);
  const ids = lines.map((line) => line.row.id);
  expect(ids).toEqual(expect.arrayContaining([recent, cut]));
  expect(ids).not.toContain(old);
  expect(ids).not.toContain(cutLongAgo);
  expect(last.left).toBe(2);
});

test('many pages come whole and compressed', async () => {
  await scene.stories(
    scene.products.valve,
    Array.from({ length: 2_345 }, (_, index) => `story ${index}`),
  );
  for (const encoding of ['br', 'gzip', 'identity']) {
    const { lines, last, response } = await snapshot(scene.admin, `?product=${scene.products.valve}`, {
      'accept-encoding': encoding,
    });
    expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
    expect(new Set(lines.filter((line) => line.kind === 'story').map((line) => line.row.id)).size).toBe(2_346);
    expect(last.counts.story).toBe(2_346);
  }
});

test('readers that go away in the middle leave no connection behind', async () => {
  for (let round = 0; round < 12; round++) {
    const abort = new AbortController();
    const response = await fetch(`${server.url}/api/snapshot`, {
      headers: { authorization: `Bearer ${scene.admin}`, 'accept-encoding': 'identity' },
      signal: abort.signal,
    });
    await response.body?.getReader().read();
    abort.abort();
  }
  expect((await snapshot(scene.admin)).last.end).toBe(true);
});
