import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, queries } from '#catalogue/list';
import { runCli } from '#doors/cli/run-cli';
import { fill } from '#test/world';
import { type Rewinding, rewindingWorld } from './clones.ts';
import { type Agent, agentOf } from './mcp-agent.ts';

let home: Rewinding;
const agents = new Map<string, Agent>();
beforeAll(async () => {
  home = await rewindingWorld();
  for (const [as, key] of home.keys) agents.set(as, await agentOf(home.server.url, key));
});
afterAll(async () => {
  for (const agent of agents.values()) await agent.close();
  await home.close();
});

type Ask = { name: string; as: string; input: Record<string, unknown>; query: boolean };

/** How an example ends at the HTTP door. */
async function overHttp({ name, as, input, query }: Ask): Promise<string> {
  const key = home.keys.get(as);
  const answer = query ? await home.server.ask(name, key, input) : await home.server.post(name, key, input);
  if (answer.status === 202) return 'proposed';
  return answer.status === 200 ? 'done' : (answer.body as { error: { code: string } }).error.code;
}

/** How an example ends at the command line, its input typed as flags; a refusal before it is sent is one of its input. */
async function overCli({ name, as, input }: Ask): Promise<string> {
  const said = { out: '', err: '' };
  const code = await runCli([...name.split('.'), ...Object.entries(input).flatMap(typed), '--json'], {
    env: { THROUGHLINE_URL: home.server.url, THROUGHLINE_KEY: home.keys.get(as) },
    cwd: '/',
    out: (text) => {
      said.out += text;
    },
    complain: (text) => {
      said.err += text;
    },
    stdin: async () => '',
    width: 120,
    live: false,
  });
  if (code === 0) return 'done';
  if (code === 4) return 'proposed';
  return code === 2 ? 'invalid' : (JSON.parse(said.out) as { error: { code: string } }).error.code;
}

/** How an example ends for an agent that calls the definition's tool. */
async function overMcp({ name, as, input }: Ask): Promise<string> {
  const { ended } = (await agents.get(as)?.call(name.replace('.', '_'), input)) ?? { ended: 'no agent' };
  return ended === 'answered' ? 'done' : ended;
}

function typed([name, value]: [string, unknown]): string[] {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string'))
    return value.map((one) => `--${name}=${one}`);
  return [`--${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`];
}

const doors = { 'over HTTP': overHttp, 'at the command line': overCli, 'over MCP': overMcp };
const all = [
  ...Object.entries(commands).map(([name, { examples, guard }]) => ({
    name,
    examples,
    query: false,
    guarded: !('blind' in guard),
  })),
  ...Object.entries(queries).map(([name, { examples }]) => ({ name, examples, query: true, guarded: false })),
];

for (const [door, ends] of Object.entries(doors)) {
  describe(`every example ends as it says, ${door}`, () => {
    for (const { name, examples, query, guarded } of all) {
      test(name, async () => {
        for (const { says, as, input, gives = 'done' } of examples) {
          const ask: Ask = { name, as, input: fill(input, home.world.names) as Record<string, unknown>, query };
          const ended = await ends(ask);
          // The command line and MCP say for their user what they have seen, where a door for programs insists on being told.
          const filledIn = ends !== overHttp && guarded && !('was' in ask.input) && !('seen' in ask.input);
          expect([says, filledIn && ended === 'done' ? gives : ended]).toEqual([says, gives]);
          if (!query && (ended === 'done' || ended === 'proposed')) await home.rewind();
        }
      });
    }
  });
}
