import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '#doors/cli/run-cli';
import { readTable } from '#importers/csv/read-table';
import { oddFiles, refusedFiles, unclosedAfter40000 } from '#test/fixtures/imports/bad-input';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';
import { importing } from './scene.ts';

let world: World;
let scene: ReturnType<typeof importing>;
let server: TestServer;
let po: string;

beforeAll(async () => {
  world = await buildWorld();
  scene = importing(world);
  server = await serveWorld(world);
  po = await server.key('po');
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const octets = { 'content-type': 'application/octet-stream' };
const crew = () => String(world.names.get('$crew'));
const send = (bytes: Buffer) =>
  server.request('POST', `/api/files?product=${scene.field}&name=bad.csv`, {
    key: po,
    raw: new Uint8Array(bytes),
    headers: octets,
  });
const records = () =>
  scene.count(sql`(select id from story union all select id from feedback union all select id from import) as record`);
const statuses = { invalid: 422, malformed: 400, 'too-large': 413 };

describe('a file that cannot be imported is refused at the door, with the place and the reason, and nothing is made', () => {
  test.each(refusedFiles)('$name', async ({ bytes, code, says, row, line, limit }) => {
    const before = await records();
    const sent = await send(bytes());
    if (limit === 'fileBytes')
      return expect(sent).toMatchObject({ status: 413, body: { error: { code: 'too-large' } } });
    if (bytes().length === 0)
      return expect(sent).toMatchObject({
        status: 422,
        body: { error: { code: 'invalid', message: expect.stringMatching(says) } },
      });
    expect(sent.status).toBe(200);
    const { file } = sent.body as { file: string };
    const wanted = {
      code,
      field: 'file',
      message: expect.stringMatching(says),
      ...(row && { row }),
      ...(line && { line }),
      ...(limit && { limit }),
    };
    const looked = await server.ask('import.look', po, { file, kind: 'backlog' });
    expect([looked.status, looked.body]).toMatchObject([statuses[code], { error: wanted }]);
    const begun = await server.post('import.backlog', po, { team: crew(), file });
    expect([begun.status, begun.body]).toMatchObject([statuses[code], { error: wanted }]);
    expect(await records()).toBe(before);
  });

  test('a quote that opens in row 40,000 of 50,000 and never closes', async () => {
    const { file } = (await send(unclosedAfter40000())).body as { file: string };
    const begun = await server.post('import.backlog', po, { team: crew(), file });
    expect(begun).toMatchObject({ status: 400, body: { error: { code: 'malformed', row: 40_000 } } });
  });
});

describe('an odd file is looked at all the same', () => {
  test.each(oddFiles)('$name', async ({ bytes, headers, problems = [] }) => {
    const { file } = (await send(bytes())).body as { file: string };
    const looked = await server.ask('import.look', po, {
      file,
      kind: 'backlog',
    });
    expect(looked.status).toBe(200);
    const body = looked.body as {
      columns: { name: string }[];
      report: { problems: { total: number } } | null;
      faults: unknown[];
    };
    expect(body.columns.map(({ name }) => name)).toEqual(headers);
    if (body.faults.length === 0) expect(body.report?.problems.total).toBeGreaterThanOrEqual(problems.length);
  });
});

test('every row and field at fault is named, in words that a browser and a table can hold', async () => {
  const file = 'key,title,points,created\nA,One,38h,2026-02-30\nB,,1,\nA,Twice,2,\n';
  const sent = (await send(Buffer.from(file))).body as { file: string };
  const { body } = await server.ask('import.look', po, { file: sent.file, kind: 'backlog' });
  expect(body).toMatchObject({
    report: {
      make: 1,
      refused: 2,
      problems: {
        total: 4,
        first: [
          { row: 1, line: 2, field: 'estimate', kept: true },
          { row: 1, line: 2, field: 'createdOn', kept: true, message: expect.stringMatching(/does not exist/) },
          { row: 2, line: 3, field: 'title', kept: false },
          { row: 3, line: 4, field: 'externalId', kept: false },
        ],
      },
    },
  });
});

test('a message that quotes half an emoji is kept and told whole', async () => {
  const told = await scene.bring('backlog', `key,title,points\nA,One,${'x'.repeat(39)}😀😀\n`);
  expect(told).toMatchObject({ import: { state: 'done', made: 1 }, report: { problems: { total: 1 } } });
});

test('hostile text comes in as text: markup, right to left, combining marks; and no export lets a cell be a formula', async () => {
  const titles = [
    '=cmd|"/c calc"!A1',
    '@SUM(A1)',
    '+1+1',
    '-2',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    'שלום עולם',
    'Z̊oë',
  ];
  const file = ['key,title', ...titles.map((title, index) => `H-${index},"${title.replaceAll('"', '""')}"`)].join('\n');
  const told = await scene.bring('backlog', file);
  expect((await scene.stories(told.import.id)).map((story) => story.title)).toEqual(
    titles.map((title) => title.normalize('NFC')),
  );
  const out = mkdtempSync(join(tmpdir(), 'import-export-'));
  const said: string[] = [];
  const terminal = {
    env: { THROUGHLINE_URL: server.url, THROUGHLINE_KEY: po, XDG_CONFIG_HOME: out },
    cwd: out,
    out: () => undefined,
    complain: (text: string) => void said.push(text),
    stdin: async () => '',
    width: 120,
    live: false,
  };
  expect([await runCli(['export', '--product', scene.field, '--out', out], terminal), said]).toEqual([0, []]);
  const csv = readFileSync(join(out, 'story.csv'), 'utf8');
  const cells = csv.split(/\r?\n/).flatMap((line) => line.split(','));
  expect(cells.filter((cell) => /^"?[=+@]|^"?-(?!\d+(\.\d+)?"?$)/.test(cell))).toEqual([]);
  const table = await readTable(Buffer.from(csv));
  const at = table.headers.indexOf('title');
  const read = table.rows.map(({ cells: row }) => row[at]);
  for (const title of titles) expect(read).toContain(title.normalize('NFC'));
});
