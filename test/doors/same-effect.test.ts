import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '#catalogue/list';
import { run } from '#catalogue/run';
import { actorOfKey } from '#catalogue/who';
import { runCli } from '#doors/cli/run-cli';
import { lastSeq, linesAfter } from '#store/diary';
import { bareEnv } from '#test/bare-env';
import { fill } from '#test/world';
import { type Rewinding, rewindingWorld } from './clones.ts';
import { agentOf } from './mcp-agent.ts';

const program = join(import.meta.dirname, '../../src/doors/cli/main.ts');

let home: Rewinding;
beforeAll(async () => {
  home = await rewindingWorld();
});
afterAll(() => home.close());

type Sent = { name: string; as: string; input: Record<string, unknown> };
const doors: Record<string, (sent: Sent) => Promise<void>> = {
  async here({ name, as, input }) {
    const { env } = home.world;
    await run(env, await actorOfKey(env.db, String(home.keys.get(as)), env.clock(), 'http'), { name, input });
  },
  async http({ name, as, input }) {
    const { status, text } = await home.server.post(name, home.keys.get(as), input);
    if (status !== 200) throw new Error(`${name} over HTTP: ${status} ${text}`);
  },
  async terminal({ name, as, input }) {
    let said = '';
    const hear = (text: string) => {
      said += text;
    };
    const code = await runCli([...name.split('.'), ...flagsOf(input), '--json'], {
      env: { THROUGHLINE_URL: home.server.url, THROUGHLINE_KEY: home.keys.get(as) },
      cwd: '/',
      out: hear,
      complain: hear,
      stdin: async () => '',
      width: 120,
      live: false,
    });
    if (code !== 0) throw new Error(`${name} at the terminal: ${code} ${said}`);
  },
  async program({ name, as, input }) {
    const env = {
      ...bareEnv,
      HOME: '/nowhere',
      THROUGHLINE_URL: home.server.url,
      THROUGHLINE_KEY: String(home.keys.get(as)),
    };
    const child = spawn(process.execPath, [program, ...name.split('.'), ...flagsOf(input), '--json'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part: Buffer) => {
      said += part.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) throw new Error(`${name} by the program: ${code} ${said}`);
  },
  async mcp({ name, as, input }) {
    const agent = await agentOf(home.server.url, home.keys.get(as));
    const { ended, says } = await agent.call(name.replace('.', '_'), input);
    await agent.close();
    if (ended !== 'done') throw new Error(`${name} over MCP: ${ended} ${says}`);
  },
};

function flagsOf(input: Record<string, unknown>): string[] {
  return Object.entries(input).map(
    ([field, value]) => `--${field}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
}

/** What the diary says that a door did, without ids and secrets that are made anew each time. */
async function effectOf(door: string, sent: Sent): Promise<string[]> {
  const { world } = home;
  const known = new Set(world.names.values());
  const from = await lastSeq(world.env.db, world.workspace);
  await doors[door]?.(sent);
  const lines = await linesAfter(world.env.db, world.workspace, from, 10_000);
  await home.rewind();
  const plain = lines.map(({ op, kind, before, after, version, scopeBefore, scopeAfter }) =>
    JSON.stringify({ op, kind, before, after, version, scopeBefore, scopeAfter })
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => (known.has(id) ? id : 'made anew'))
      .replace(/"(hint|preview|previewHash)":"[^"]*"/g, '"$1":"made anew"'),
  );
  return plain.sort();
}

/** The program is started for one command of each noun; the others go by its code in this process, which takes no start. */
const started = new Map(Object.keys(commands).map((name) => [name.split('.')[0], name]));

for (const [name, { examples }] of Object.entries(commands)) {
  const example = examples.find(({ gives = 'done' }) => gives === 'done');
  if (!example) continue;
  const others = ['http', started.get(name.split('.')[0]) === name ? 'program' : 'terminal', 'mcp'];
  test(`${name} does the same at every door: ${others.join(', ')}`, async () => {
    const sent: Sent = {
      name,
      as: example.as,
      input: fill(example.input, home.world.names) as Record<string, unknown>,
    };
    const effect = await effectOf('here', sent);
    for (const door of others) expect([door, ...(await effectOf(door, sent))]).toEqual([door, ...effect]);
  }, 60_000);
}
