import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '#doors/cli/run-cli';
import { readTable } from '#importers/csv/read-table';
import { bareEnv } from '#test/bare-env';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';

let world: World;
let server: TestServer;
let pm: string;
let po: string;
let field: string;

beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  pm = await server.key('pm');
  po = await server.key('po');
  field = id('$field');
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const id = (name: string) => String(world.names.get(name));
const home = mkdtempSync(join(tmpdir(), 'cli-'));
type Ended = { code: number; out: string; err: string };

/** Runs a command line in this process, against the real server. */
async function cli(key: string, ...argv: string[]): Promise<Ended> {
  const ended = { code: 0, out: '', err: '' };
  const env = { THROUGHLINE_URL: server.url, THROUGHLINE_KEY: key, XDG_CONFIG_HOME: home };
  ended.code = await runCli(argv, {
    env,
    cwd: home,
    out: (text) => {
      ended.out += text;
    },
    complain: (text) => {
      ended.err += text;
    },
    stdin: async () => '',
    width: 120,
    live: false,
  });
  return ended;
}

/** Runs the program itself. */
function spawned(argv: string[], env: Record<string, string>, input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../src/doors/cli/main.ts'), ...argv], {
    env: { ...bareEnv, HOME: home, ...env },
  });
  const ended = { code: 0, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.err += text;
  });
  child.stdin.end(input);
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', (code) => done({ ...ended, code: code ?? -1 }));
  });
}

describe('exit codes', () => {
  test('0: done, with what came of it and how to undo it', async () => {
    const ended = await cli(pm, 'feature', 'raise', '--product', field, '--title', 'Dark mode');
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toMatch(/^Done: Raise an idea for a feature\./);
    expect(ended.out).toMatch(/short +F-\d+/);
    expect(ended.out).toMatch(/throughline change undo --command [\w-]{36}/);
  });

  test('1: refused, with the sentence and the field', async () => {
    const ended = await cli(pm, 'feature', 'edit', '--feature', 'F-1', '--window-end', '2026-02-30');
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/Write a date that exists.*\(windowEnd\)/);
  });

  test('2: not typed as it must be, with what is meant', async () => {
    const cases: [string[], RegExp][] = [
      [['featre', 'list'], /Do you mean "feature"/],
      [['feature', 'rase'], /Do you mean "feature raise"/],
      [['feature'], /There is: .*raise/],
      [['feature', 'raise', '--product', field], /--title is missing/],
      [['feature', 'raise', '--product', field, '--title', 'x', '--titel', 'y'], /Do you mean --title/],
      [['feature', 'raise', '--product', field, '--title', 'x', '--title', 'y'], /stands there twice/],
      [['feature', 'raise', 'x'], /stands alone/],
      [['key', 'create', '--label', 'x', '--days', 'many'], /--days is a number/],
      [['key', 'create', '--label', 'x', '--power', 'propos'], /Do you mean propose/],
      [['member', 'invite', '--name', 'x', '--roles', '[{'], /takes JSON/],
      [['setup', '--email', 'a@example.com', '--name', 'A', '--sample', 'port'], /one sample product/],
    ];
    for (const [argv, says] of cases) {
      const ended = await cli(pm, ...argv);
      expect([argv.join(' '), ended.code, ended.out]).toEqual([argv.join(' '), 2, '']);
      expect(ended.err).toMatch(says);
    }
  });

  test('4: stored as a proposal, with its number', async () => {
    const ended = await cli(
      po,
      'promise',
      'move',
      '--promise',
      id('$norrbo'),
      '--due-on',
      '2027-03-01',
      '--reason',
      'Später – sicher',
    );
    expect([ended.code, ended.out]).toEqual([4, expect.stringMatching(/proposal P-\d+/)]);
    const short = /P-\d+/.exec(ended.out)?.[0] ?? '';
    const kept = JSON.parse((await cli(pm, 'record', 'get', '--id', short, '--json')).out);
    expect(kept.row.reason).toBe('Später – sicher');
  });
});

describe('answers', () => {
  test('--json gives the raw answer, of refusals too', async () => {
    const made = await cli(pm, 'feature', 'raise', '--product', field, '--title', 'Raw', '--json');
    expect(JSON.parse(made.out)).toMatchObject({ id: expect.any(String), short: expect.any(String) });
    const refused = await cli(pm, 'feature', 'get', '--feature', 'F-99999', '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([1, { error: { code: 'not-found' } }]);
  });

  test('--preview shows each change and does nothing', async () => {
    const before = (await cli(pm, 'feature', 'get', '--feature', 'F-2', '--json')).out;
    const shown = await cli(pm, 'feature', 'edit', '--feature', 'F-2', '--title', 'Templates for all', '--preview');
    expect(shown).toMatchObject({
      code: 0,
      out: expect.stringContaining('title: Shared templates -> Templates for all'),
    });
    expect((await cli(pm, 'feature', 'get', '--feature', 'F-2', '--json')).out).toBe(before);
  });

  test('--id sends a command once, however often it is typed', async () => {
    const send = () => cli(pm, 'feature', 'raise', '--product', field, '--title', 'Once', '--id', 'typed-1', '--json');
    expect((await send()).out).toBe((await send()).out);
  });

  test('lists are tables, and what a customer wrote cannot steer the terminal', async () => {
    const hostile = 'Red \u001b[31malert\u001b[0m \u202eevil';
    const made = await server.post('feedback.capture', await server.key('support'), {
      product: field,
      text: `${hostile} and more`,
      source: 'call',
    });
    expect(made.status).toBe(200);
    const listed = await cli(pm, 'feedback', 'list', '--product', field);
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/short +text/);
    expect(listed.out).not.toMatch(/\p{Bidi_Control}/u);
    expect(listed.out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('a list is given as often as it has elements, an object as JSON', async () => {
    const made = JSON.parse(
      (
        await cli(
          po,
          'story',
          'create',
          '--team',
          id('$crew'),
          '--title',
          'Two',
          '--criteria',
          'A',
          '--criteria',
          'B',
          '--json',
        )
      ).out,
    );
    const story = JSON.parse((await cli(po, 'story', 'get', '--story', made.short, '--json')).out);
    expect(story.criteria.map((one: { text: string }) => one.text)).toEqual(['A', 'B']);
    const invited = await cli(
      await server.key('admin'),
      'member',
      'invite',
      '--name',
      'Nils',
      '--roles',
      JSON.stringify([{ product: field, role: 'team' }]),
      '--json',
    );
    expect([invited.code, JSON.parse(invited.out).token]).toEqual([0, expect.any(String)]);
  });
});

describe('what the sender has seen', () => {
  test('is filled in: what a changed field was, and the versions that are judged', async () => {
    expect((await cli(pm, 'feature', 'edit', '--feature', 'F-2', '--title', 'Filled in')).code).toBe(0);
    expect((await cli(po, 'story', 'accept', '--story', id('$reviewed'))).code).toBe(0);
    expect((await cli(po, 'story', 'reopen', '--story', id('$reviewed'))).code).toBe(0);
  });

  test('is not, where it was given: then a change in between is told with both values', async () => {
    const ended = await cli(pm, 'feature', 'edit', '--feature', 'F-2', '--title', 'Mine', '--was.title', 'What I saw');
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/Somebody else changed title[\s\S]*now: .*Filled in[\s\S]*yours: .*Mine/);
  });
});

describe('the program itself', () => {
  test('tells everything it can, and every command its fields and examples', async () => {
    const all = await spawned(['help'], {});
    for (const name of [...Object.keys(world.env.commands), ...Object.keys(world.env.queries)])
      expect(all.out).toContain(name.replace('.', ' '));
    const one = await cli(pm, 'feature', 'raise', '--help');
    expect(one.out).toMatch(/--title.*required[\s\S]*for example[\s\S]*throughline feature raise --product <field>/);
    for (const name of Object.keys(world.env.commands))
      expect((await cli(pm, ...name.split('.'), '--help')).code).toBe(0);
  });

  test('says where no server answers', async () => {
    const ended = await spawned(['product', 'list'], { THROUGHLINE_URL: 'http://127.0.0.1:9', THROUGHLINE_KEY: pm });
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/No server answers at http:\/\/127\.0\.0\.1:9/)]);
  });

  test('keeps a key in a file that only its owner can read, and refuses one that others can', async () => {
    const env = { THROUGHLINE_URL: server.url, XDG_CONFIG_HOME: join(home, 'config') };
    expect((await spawned(['key', 'save'], env, 'no key')).code).toBe(2);
    expect((await spawned(['key', 'save'], env, `${pm}\n`)).code).toBe(0);
    const file = join(home, 'config/throughline/key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await spawned(['product', 'list', '--json'], env)).code).toBe(0);
    chmodSync(file, 0o644);
    expect(await spawned(['product', 'list'], env)).toMatchObject({
      code: 2,
      err: expect.stringContaining('chmod 600'),
    });
  });

  test('without a key says how to give one', async () => {
    const ended = await cli('', 'product', 'list');
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('throughline key save')]);
  });

  test('exports every record of a product, whole, and as cells that run nothing', async () => {
    const hostile = '=HYPERLINK("http://evil.example","x")';
    await server.post('feature.raise', pm, { product: field, title: hostile, problem: 'two\nlines, "quoted"' });
    const out = join(home, 'export');
    const ended = await cli(pm, 'export', '--product', field, '--out', out);
    expect(ended).toMatchObject({ code: 0, err: '' });
    const rows = readFileSync(join(out, 'feature.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.find(({ title }) => title === hostile)).toMatchObject({ problem: 'two\nlines, "quoted"' });
    const table = await readTable(readFileSync(join(out, 'feature.csv')));
    expect(table.rows).toHaveLength(rows.length);
    const titles = table.rows.map(({ cells }) => cells[table.headers.indexOf('title')]);
    expect(titles).toContain(hostile);
    expect(readFileSync(join(out, 'feature.csv'), 'utf8')).toContain(`"'=HYPERLINK(""http`);
    for (const kind of ['story', 'feedback', 'insight', 'criterion', 'promise', 'proposal', 'role'])
      expect(readFileSync(join(out, `${kind}.jsonl`), 'utf8')).not.toBe('');
    const stranger = await cli(await server.key('stranger'), 'export', '--product', field, '--out', join(home, 'none'));
    expect(stranger.code).toBe(1);
  });

  test('uploads a file for an import and prints the id it is kept under', async () => {
    const path = join(home, 'Rückstand 1.csv');
    writeFileSync(path, 'id;title\n1;Offline\n');
    const ended = await cli(po, 'upload', path, '--product', field);
    expect([ended.code, ended.out]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36}\n$/)]);
    const { rows } = await sql<{
      name: string;
      bytes: Buffer;
    }>`select name, bytes from import_file where id = ${ended.out.trim()}`.execute(world.env.db);
    expect([rows[0]?.name, rows[0]?.bytes.toString()]).toEqual(['Rückstand 1.csv', 'id;title\n1;Offline\n']);
    expect(await cli(po, 'upload', join(home, 'none.csv'), '--product', field)).toMatchObject({
      code: 2,
      err: expect.stringContaining('none.csv cannot be read'),
    });
    expect((await cli(await server.key('po', 'read'), 'upload', path, '--product', field)).code).toBe(1);
  });

  test('shows exactly what importing a file would do, with columns named by hand, and does nothing in a dry run', async () => {
    const path = join(home, 'backlog.csv');
    writeFileSync(path, 'Key,What is wanted,Size,Owner\nA-1,Queue it,3,Mira\nA-2,Show it,many,\n');
    const before = (await cli(po, 'story', 'list', '--product', field, '--json')).out;
    const map = ['--map', 'title=What is wanted', '--map', 'externalId=Key', '--map', 'estimate=Size'];
    const shown = await cli(po, 'import', 'backlog', path, '--product', field, ...map, '--dry-run');
    expect([shown.code, shown.err]).toEqual([0, '']);
    expect(shown.out).toMatch(/2 rows, utf-?8/i);
    expect(shown.out).toMatch(/title +from What is wanted/);
    expect(shown.out).toMatch(/\d would be made, 0 are here already/);
    expect(shown.out).toMatch(/left out: Owner, 1 cells/);
    expect(shown.out).toMatch(/row 2, estimate: /);
    expect((await cli(po, 'story', 'list', '--product', field, '--json')).out).toBe(before);
    const wrong = await cli(po, 'import', 'backlog', path, '--product', field, '--map', 'title=Nothing', '--dry-run');
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/no column "Nothing".*What is wanted/)]);
    expect((await cli(po, 'import', 'backlog')).code).toBe(2);
  });

  test('scores a past that is known', async () => {
    const file = resolve(import.meta.dirname, '../fixtures/throughput/rueedlinger-P0-created-finished.csv');
    const ended = await spawned(['backtest', file, '--trials', '100', '--json'], {});
    const report = JSON.parse(ended.out);
    expect([ended.code, report.used.length, report.leftOut]).toEqual([0, 1, []]);
    expect(report.rows.find((row: { method: string }) => row.method === 'ours')).toMatchObject({
      horizon: 4,
      nCRPS: expect.any(Number),
    });
    const missing = await cli(pm, 'backtest', join(home, 'missing.csv'));
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('missing.csv cannot be read')]);
  });
});
