import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeApart } from '#doors/cli/arguments';
import { speakMcp } from '#doors/cli/mcp';
import { bareEnv } from '#test/bare-env';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, fill, type World } from '#test/world';
import { callWith } from './mcp-agent.ts';

const program = resolve(import.meta.dirname, '../../src/doors/cli/main.ts');
let world: World;
let server: TestServer;
beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
});
afterAll(async () => {
  await server.close();
  await world.close();
});

/** An agent that started the program and speaks to it, with the kit's own client. */
async function started(key: string, args: string[] = [], options: ClientOptions = {}): Promise<Client> {
  const env = { ...bareEnv, HOME: '/nowhere', THROUGHLINE_URL: server.url, THROUGHLINE_KEY: key };
  const client = new Client({ name: 'test', version: '0' }, options);
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], env, stderr: 'ignore' }),
  );
  return client;
}

/** Sends lines to the command line in this process and answers what it wrote until it ended by itself. */
async function spoken(lines: string[], env: Record<string, string>, args: string[] = []) {
  const said = { out: '', err: '' };
  const terminal = {
    env: { HOME: '/nowhere', ...env },
    cwd: '/',
    out: (text: string) => {
      said.out += text;
    },
    complain: (text: string) => {
      said.err += text;
    },
    stdin: async () => '',
    width: 120,
    live: false,
  };
  const { words, flags } = takeApart(args);
  const code = await speakMcp(terminal, words, flags, Readable.from(lines.map((line) => `${line}\n`)));
  const answers = said.out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: unknown; result?: unknown; error?: { code: number; message: string } });
  return { code, err: said.err, answers };
}

const list = (id: number) => JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/list' });

describe('throughline mcp', () => {
  const generations: [string, ClientOptions][] = [
    ['2025', {}],
    ['2026', { versionNegotiation: { mode: { pin: '2026-07-28' } } }],
  ];
  test.each(generations)(
    'serves an agent that speaks as of %s: reads, proposes and is refused',
    async (_year, options) => {
      const client = await started(await server.key('po', 'propose'), ['--tools', 'everyday,promise'], options);
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toContain('promise_move');
      expect(client.getInstructions()).toMatch(/read and propose/);
      expect((await callWith(client, 'member_self')).structured).toMatchObject({ answer: { power: 'propose' } });
      const input = fill({ promise: '$norrbo', dueOn: '2027-03-01', _reason: 'Später – sicher' }, world.names);
      const proposed = await callWith(client, 'promise_move', input);
      expect(proposed.says).toMatch(/^Stored as proposal P-\d+ for Ana Ferreira \(product manager\) to decide/);
      expect((await callWith(client, 'promise_move', { promise: 'nothing', dueOn: 'soon' })).ended).toBe('invalid');
      const { contents } = await client.readResource({ uri: 'throughline://record/F-1' });
      expect(contents).toHaveLength(1);
      await expect(client.readResource({ uri: 'throughline://record/F-999' })).rejects.toThrow(/nothing here/);
      const both = await Promise.all([1, 2, 3].map(() => callWith(client, 'product_list')));
      expect(both.map(({ ended }) => ended)).toEqual(['answered', 'answered', 'answered']);
      await client.close();
    },
    30_000,
  );

  test('answers everything that was asked before its input ended, and then ends', async () => {
    const key = await server.key('pm', 'read');
    const { code, answers } = await spoken([list(1), 'no message', '', list(2)], {
      THROUGHLINE_URL: server.url,
      THROUGHLINE_KEY: key,
    });
    expect(code).toBe(0);
    expect(answers.map(({ id, error }) => `${id} ${error?.code ?? 'answered'}`).sort()).toEqual([
      '1 answered',
      '2 answered',
      'null -32700',
    ]);
  });

  test('takes the address and the key as flags too', async () => {
    const key = await server.key('pm', 'read');
    const { answers } = await spoken([list(1)], {}, ['--url', server.url, '--key', key, '--tools=none']);
    expect(answers).toMatchObject([{ id: 1, result: { tools: [{ name: 'find_definition' }, { name: 'ask' }] } }]);
  });

  test('says in a sentence what is wrong: no key, a wrong one, no server, a wrong selection', async () => {
    const wrong = async (env: Record<string, string>, args: string[] = []) => {
      const { answers, err } = await spoken([list(1)], env, args);
      return `${answers.map(({ error }) => error?.message).join()} ${err}`;
    };
    const key = await server.key('pm', 'read');
    expect(await wrong({ THROUGHLINE_URL: server.url })).toMatch(/There is no key\. Set THROUGHLINE_KEY/);
    expect(await wrong({ THROUGHLINE_URL: server.url, THROUGHLINE_KEY: key.replace(/.{5}$/, 'AAAAA') })).toMatch(
      /This key is not known here/,
    );
    expect(await wrong({ THROUGHLINE_URL: 'http://127.0.0.1:9', THROUGHLINE_KEY: key })).toMatch(
      /No server answers at http:\/\/127\.0\.0\.1:9/,
    );
    expect(await wrong({ THROUGHLINE_URL: server.url, THROUGHLINE_KEY: key }, ['--tools', 'nothing'])).toMatch(
      /"nothing" selects no tool/,
    );
    await expect(spoken([], {}, ['--tool', 'x'])).rejects.toThrow(/Do you mean --tools/);
  });
});
