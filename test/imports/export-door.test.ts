import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '#doors/cli/run-cli';
import { readTable } from '#importers/csv/read-table';
import { cloudEnglish, jiraCsv, smallProject } from '#test/fixtures/imports/jira';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';

let world: World;
let server: TestServer;
const home = mkdtempSync(join(tmpdir(), 'export-door-'));
beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
});
afterAll(async () => {
  await server.close();
  await world.close();
  rmSync(home, { recursive: true });
});

const field = () => String(world.names.get('$field'));
const cli = async (key: string, ...words: string[]) => {
  let out = '';
  let err = '';
  const code = await runCli(words, {
    env: { THROUGHLINE_URL: server.url, THROUGHLINE_KEY: key, XDG_CONFIG_HOME: home },
    cwd: home,
    out: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    stdin: async () => '',
    width: 120,
    live: false,
  });
  return { code, out, err };
};

test('JSON lines come with a name, a head and an end that counts them', async () => {
  const { status, headers, text } = await server.request('GET', `/api/export?product=${field()}`, {
    key: await server.key('team', 'read'),
  });
  expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    200,
    'application/x-ndjson; charset=utf-8',
    'attachment; filename="throughline-2026-11-16.jsonl"',
  ]);
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ throughline: 2, product: field() });
  expect(lines.at(-1)).toMatchObject({ end: true });
});

test('CSV is an archive of tables in which no cell is a formula', async () => {
  await server.post('feature.raise', await server.key('pm'), { product: field(), title: '=1+1', problem: '@cmd' });
  const key = await server.key('pm');
  const answer = await fetch(`${server.url}/api/export?product=field&format=csv`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const at = bytes.indexOf('feature.csv');
  const packed = bytes.subarray(at + 'feature.csv'.length);
  const csv = inflateRawSync(packed).toString();
  const table = await readTable(Buffer.from(csv));
  const titles = table.rows.map(({ cells }) => cells[table.headers.indexOf('title')]);
  expect(titles).toContain('=1+1');
  expect(csv).toContain(",'=1+1,");
});

test.each([
  ['a stranger', 'stranger', (): string => `?product=${field()}`, 404],
  ['a member of the whole workspace', 'pm', (): string => '', 403],
  ['nobody', undefined, (): string => '', 401],
  ['a wrong format', 'pm', (): string => `?product=${field()}&format=xml`, 400],
  ['an unknown parameter', 'pm', (): string => `?products=${field()}`, 400],
  ['another workspace', 'admin', (): string => `?product=${world.names.get('rival:product')}`, 404],
] as const)('refuses %s', async (_who, as, query, status) => {
  const key = as && (await server.key(as));
  expect((await server.request('GET', `/api/export${query()}`, { key })).status).toBe(status);
});

test('an administrator takes the whole workspace, and every product in it comes in again at the command line', async () => {
  const admin = await server.key('admin');
  const out = join(home, 'all');
  expect(await cli(admin, 'export', '--out', out)).toMatchObject({ code: 0, err: '' });
  const made = await server.post('product.create', admin, { name: 'Again' });
  const { id } = made.body as { id: string };
  const file = join(out, 'everything.jsonl');
  const unsure = await cli(admin, 'import', file, '--product', id);
  expect([unsure.code, unsure.err]).toEqual([1, expect.stringMatching(/several products/)]);
  const dry = await cli(admin, 'import', file, '--product', id, '--from', 'field', '--dry-run');
  expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(/would be made, 0 are here already/)]);
});

test('the command line recognises a Jira export, shows what its words are taken for and what it leaves out', async () => {
  const file = join(home, 'jira.csv');
  writeFileSync(file, jiraCsv(cloudEnglish, smallProject));
  const po = await server.key('po');
  const dry = await cli(
    po,
    'import',
    file,
    '--product',
    field(),
    '--team',
    String(world.names.get('$crew')),
    '--state',
    'Waiting for the moon=ready',
    '--kind',
    'Sub-task=leave out',
    '--dry-run',
  );
  expect([dry.code, dry.err]).toEqual([0, '']);
  expect(dry.out).toMatch(/jira\.csv: This is an export of Jira: 6 issues\./);
  expect(dry.out).toMatch(/Waiting for the moon +1 +ready +chosen/);
  expect(dry.out).toMatch(/left out: Custom field \(Rank\), 1 cells/);
  expect(dry.out).toMatch(/5 would be made, 0 are here already, 0 refused/);
  const refused = await cli(
    po,
    'import',
    file,
    '--product',
    field(),
    '--team',
    String(world.names.get('$crew')),
    '--state',
    'Nowhere=ready',
    '--dry-run',
  );
  expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/no status "Nowhere"/)]);
  readFileSync(file);
});
