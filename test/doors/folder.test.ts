import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bareEnv } from '#test/bare-env';

vi.setConfig({ testTimeout: 120_000 });

const program = resolve(import.meta.dirname, '../../src/doors/cli/main.ts');
const home = mkdtempSync(join(tmpdir(), 'folder-'));
const children: ChildProcess[] = [];
type Ended = { code: number; out: string; err: string };

beforeAll(() => chmodSync(home, 0o711));
afterAll(() => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
});

function start(
  argv: string[],
  env: Record<string, string> = {},
): { child: ChildProcess; ended: Promise<Ended>; said: (words: RegExp) => Promise<RegExpExecArray> } {
  const child = spawn(process.execPath, [program, ...argv], {
    env: { ...bareEnv, HOME: home, THROUGHLINE_DATA: join(home, 'data'), PORT: '0', ...env },
  });
  children.push(child);
  const got = { code: 0, out: '', err: '' };
  const heard = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    got.out += text;
    for (const hear of heard) hear();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    got.err += text;
  });
  const ended = new Promise<Ended>((done) => child.on('close', (code) => done({ ...got, code: code ?? -1 })));
  const said = (words: RegExp) =>
    new Promise<RegExpExecArray>((done, failed) => {
      const hear = () => {
        const found = words.exec(got.out);
        if (found) done(found);
      };
      heard.add(hear);
      hear();
      void ended.then(({ code, err }) => failed(new Error(`It ended with ${code} before it said ${words}: ${err}`)));
    });
  return { child, ended, said };
}

const run = (argv: string[], env?: Record<string, string>) => start(argv, env).ended;

describe('a folder', () => {
  let key: string;

  test('is set up without a browser: the key is the last line, and nothing else of it is secret twice', async () => {
    const ended = await run([
      'setup',
      '--email',
      'ada@example.com',
      '--name',
      'Ada Lovelace',
      '--workspace',
      'Engines',
      '--print-key',
    ]);
    expect([ended.code, ended.err]).toEqual([0, expect.not.stringMatching(/error/i)]);
    key = ended.out.trimEnd().split('\n').at(-1) ?? '';
    expect(key).toMatch(/^tl_[\w-]+$/);
    expect(ended.out).toMatch(/Sign in as ada@example\.com with the password \S{20,}/);
  });

  test('is set up once', async () => {
    expect(await run(['setup', '--email', 'eve@example.com', '--name', 'Eve', '--print-key'])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('set up already'),
    });
  });

  test('is served to one process at a time: the second is told who holds it and ends with 3', async () => {
    const server = start(['serve']);
    const [, url = ''] = await server.said(/listens at (\S+)/);
    const held = { code: 3, out: '', err: expect.stringMatching(new RegExp(`held by process ${server.child.pid}\\b`)) };
    expect(await run(['serve'])).toMatchObject(held);
    expect(await run(['setup', '--email', 'eve@example.com', '--name', 'Eve'])).toMatchObject(held);
    expect(await run(['doctor'])).toMatchObject(held);

    const mine = { THROUGHLINE_URL: url, THROUGHLINE_KEY: key };
    const products = JSON.parse((await run(['product', 'list', '--json'], mine)).out).products;
    expect(products).toMatchObject([{ name: 'Engines' }]);
    const raised = await run(
      ['feature', 'raise', '--product', products[0].id, '--title', 'Analytical', '--json'],
      mine,
    );
    expect([raised.code, JSON.parse(raised.out).short]).toEqual([0, 'F-1']);
    const stream = await fetch(`${url}/api/live?from=0`, { headers: { authorization: `Bearer ${key}` } });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    while (!told.includes('Analytical')) told += (await reader?.read())?.value ?? '';

    server.child.kill('SIGTERM');
    const ended = await server.ended;
    expect([ended.code, ended.out]).toEqual([0, expect.stringContaining('Stopping')]);
    while (!(await reader?.read())?.done) {}
  });

  test('is sound afterwards', async () => {
    const ended = await run(['doctor', '--json']);
    expect([ended.code, JSON.parse(ended.out).sound]).toEqual([0, true]);
  });

  test('with a workspace in normal use refuses another clock', async () => {
    expect(await run(['serve'], { THROUGHLINE_CLOCK: '2018-09-20T09:00:00Z' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('THROUGHLINE_CLOCK'),
    });
  });

  test('whose port is taken is told so, and let go of', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const refused = { code: 1, err: expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`) };
    expect(await run(['serve'], { PORT: String(port) })).toMatchObject(refused);
    expect(await run(['serve'], { PORT: String(port) })).toMatchObject(refused);
    taken.close();
  });

  test('that is not there is not made for the doctor', async () => {
    const nowhere = join(home, 'nowhere');
    expect(await run(['doctor'], { THROUGHLINE_DATA: nowhere })).toMatchObject({
      code: 1,
      err: expect.stringContaining(`nothing to examine in ${nowhere}`),
    });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('with wrong settings is refused with a sentence', async () => {
    expect(await run(['serve'], { PORT: 'many' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('PORT "many" is wrong'),
    });
  });
});

describe('a program with another clock', () => {
  test('starts there, ticks, and makes workspaces for trying things out only', async () => {
    const env = { THROUGHLINE_DATA: join(home, 'past'), THROUGHLINE_CLOCK: '2018-09-20T09:00:00Z' };
    const made = await run(['setup', '--email', 'ada@example.com', '--name', 'Ada', '--print-key'], env);
    expect(made.code).toBe(0);
    const server = start(['serve'], env);
    const [, url = ''] = await server.said(/listens at (\S+)/);
    const mine = { ...env, THROUGHLINE_URL: url, THROUGHLINE_KEY: made.out.trimEnd().split('\n').at(-1) ?? '' };
    const { log } = JSON.parse((await run(['decision', 'log', '--json'], mine)).out) as { log: { at: string }[] };
    expect(log.length).toBeGreaterThan(0);
    expect(log.every(({ at }) => at.startsWith('2018-09-20T09:'))).toBe(true);
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
  });
});
