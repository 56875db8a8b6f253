import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { commands, queries } from '#catalogue/list';
import { refPositions } from '#catalogue/refs';
import { roles } from '#domain/rights';
import { filledIn } from '#doors/mcp/schema';
import { fingerprint, readState, type State } from '#test/catalogue/state';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, fill, type World } from '#test/world';
import { type Agent, agentOf } from './mcp-agent.ts';

const everyone = ['admin', ...roles] as const;
type Power = 'read' | 'propose' | 'decide';

let world: World;
let server: TestServer;
const agents = new Map<string, Agent>();
beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  for (const power of ['read', 'propose', 'decide'] as const)
    for (const as of everyone)
      agents.set(`${as} ${power}`, await agentOf(server.url, await server.key(as, power), { tools: 'all' }));
}, 60_000);
afterAll(async () => {
  for (const agent of agents.values()) await agent.close();
  await server.close();
  await world.close();
});

function agent(as: string, power: Power): Agent {
  const found = agents.get(`${as} ${power}`);
  if (!found) throw new Error(`Nobody is ${as}.`);
  return found;
}

/** The records of the workspace without proposals. */
async function withoutProposals(): Promise<State> {
  const state = await readState(world.env.db, world.workspace);
  return new Map([...state].filter(([key]) => !key.startsWith('proposal ')));
}

const tool = (name: string) => name.replace('.', '_');
const filled = (input: unknown) => fill(input, world.names) as Record<string, unknown>;
const done = Object.values(commands).flatMap((def) =>
  def.examples
    .filter(({ gives = 'done' }) => gives === 'done')
    .slice(0, 1)
    .map(({ as, input }) => ({ name: def.name, proposable: def.proposable, as, input: input as unknown })),
);

describe('a key that may only propose', () => {
  test('can do nothing in the whole catalogue but propose', async () => {
    const before = await withoutProposals();
    const wrong: string[] = [];
    for (const { name, proposable, as, input } of done) {
      const { ended, says } = await agent(as, 'propose').call(tool(name), { ...filled(input), _reason: 'By an agent' });
      if (ended !== (proposable ? 'proposed' : 'not-allowed')) wrong.push(`${name}: ${ended} ${says}`);
      if (
        ended === 'proposed' &&
        !/^Stored as proposal P-\d+ for .+ to decide\. Nothing has changed yet\.\nIt would:\n- /.test(says)
      )
        wrong.push(`${name} says: ${says}`);
    }
    expect(wrong).toEqual([]);
    expect(await withoutProposals()).toEqual(before);
    expect(done.length).toBeGreaterThan(50);
  }, 120_000);

  test('can do no more by do than by the tools', async () => {
    const before = await withoutProposals();
    const wrong: string[] = [];
    for (const { name, proposable, as, input } of done) {
      const { ended, says } = await agent(as, 'propose').call('do', { name, input: filled(input) });
      if (ended !== (proposable ? 'proposed' : 'not-allowed')) wrong.push(`${name}: ${ended} ${says}`);
    }
    expect(wrong).toEqual([]);
    expect(await withoutProposals()).toEqual(before);
  }, 120_000);

  test('is offered no tool that it could not use', async () => {
    const { tools } = await agent('pm', 'propose').client.listTools();
    const names = new Set(tools.map(({ name }) => name));
    for (const { name, proposable, right } of Object.values(commands))
      expect([name, names.has(tool(name))]).toEqual([name, proposable && right !== 'admin']);
    for (const { name, annotations } of tools) expect([name, annotations?.destructiveHint]).not.toEqual([name, true]);
  });

  test('names the one who decides, by name and role, and what the reason was', async () => {
    const input = { ...filled({ feature: '$offline', title: 'Offline reports' }), _reason: 'Shorter' };
    const { says, structured } = await agent('po', 'propose').call('feature_edit', input);
    expect(says).toMatch(/for Ana Ferreira \(product manager\) to decide/);
    expect(says).toContain('title: Offline field reports -> Offline reports');
    const { proposal, deciders } = structured as { proposal: { short: string }; deciders: unknown[] };
    expect(deciders).toMatchObject([{ name: 'Ana Ferreira', role: 'pm' }]);
    const kept = await agent('pm', 'read').call('record_get', { id: proposal.short });
    expect(kept.structured).toMatchObject({ answer: { row: { reason: 'Shorter', state: 'waiting' } } });
  });

  test('leaves what its own member decides, and what anybody may do, waiting on their Home', async () => {
    const home = async (as: string) => {
      const { structured } = await agent(as, 'read').call('home_get', filled({ product: '$field', limit: 200 }));
      const { needs } = (structured as { answer: { needs: { says: string }[] } }).answer;
      return needs.map(({ says }) => says.split(' ')[0]);
    };
    const propose = async (name: string, input: unknown) => {
      const { structured } = await agent('po', 'propose').call(name, filled(input));
      return (structured as { proposal: { short: string } }).proposal.short;
    };
    const own = await propose('story_edit', { story: '$queue', title: 'Queue them' });
    const free = await propose('feature_raise', { product: '$field', title: 'Raised by an agent' });
    const hers = await propose('feature_edit', { feature: '$offline', title: 'Offline' });
    const [jonas, ana] = [await home('po'), await home('pm')];
    expect([own, free, hers].map((short) => jonas.includes(short))).toEqual([true, true, false]);
    expect([own, free, hers].map((short) => ana.includes(short))).toEqual([false, false, true]);
  });

  test('finds out who it acts for, what it may and what waits', async () => {
    const mine = agent('po', 'propose');
    const { structured } = await mine.call('member_self');
    expect(structured).toMatchObject({ answer: { name: 'Jonas Brandt', power: 'propose', admin: false } });
    const { answer: self } = structured as {
      answer: { products: { id: string; roles: string[]; decides: { right: string }[] }[] };
    };
    expect(self.products.map(({ roles: held }) => held)).toEqual([['po']]);
    expect(self.products[0]?.decides.map(({ right }) => right)).toContain('order');
    const waiting = await mine.call('proposal_list', { product: self.products[0]?.id });
    expect(waiting.ended).toBe('answered');
    expect(mine.client.getInstructions()).toMatch(/You act for Jonas Brandt.*read and propose/);
  });
});

describe('a key that may only read', () => {
  test('is refused every command, by its tool and by do, in a sentence, and nothing changes', async () => {
    const before = await fingerprint(world.env.db);
    const wrong: string[] = [];
    for (const { name, as, input } of done)
      for (const [called, given] of [
        [tool(name), filled(input)],
        ['do', { name, input: filled(input) }],
      ] as const) {
        const { ended, says } = await agent(as, 'read').call(called, given);
        if (ended !== 'not-allowed' || !says.startsWith('This key may only read.'))
          wrong.push(`${name}: ${ended} ${says}`);
      }
    expect(wrong).toEqual([]);
    expect(await fingerprint(world.env.db)).toBe(before);
  }, 120_000);

  test('is offered tools that read, and no others', async () => {
    const { tools } = await agent('pm', 'read').client.listTools();
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
    expect(tools.map(({ name }) => name)).not.toContain('do');
    expect(tools.length).toBeGreaterThan(15);
  });
});

describe('every query', () => {
  test('answers over MCP what it answers within', async () => {
    for (const { name, examples } of Object.values(queries)) {
      const example = examples.find((one) => !('gives' in one) || one.gives === undefined || one.gives === 'done');
      if (!example) continue;
      const input = filled(example.input);
      const { structured } = await agent(example.as, 'decide').call(tool(name), input);
      const actor = { ...(await world.actor(example.as)), power: 'decide' as const };
      const within = JSON.parse(JSON.stringify(await answer(world.env, actor, name, input)));
      const cut = (structured.cut ?? {}) as Record<string, { shown: number; of: number }>;
      for (const [list, { shown, of }] of Object.entries(cut)) {
        expect([name, list, within[list].length]).toEqual([name, list, of]);
        within[list] = within[list].slice(0, shown);
      }
      expect([name, structured.answer]).toEqual([name, within]);
    }
  });

  test('tells nobody a word of another workspace or product', async () => {
    for (const { name, examples } of Object.values(queries))
      for (const { as: usually, input } of examples)
        for (const as of new Set([usually === 'admin' ? 'pm' : usually, 'stakeholder'])) {
          const { says } = await agent(as, 'read').call(tool(name), filled(input));
          expect([as, name, /hidden/i.test(says)]).toEqual([as, name, false]);
        }
  }, 120_000);
});

describe('records of another workspace and of another product', () => {
  /** The input with an id at a dotted path, `*` being the first of a list. */
  function placed(input: unknown, [key = '', ...rest]: string[], id: string): unknown {
    if (key === '*') {
      const [first, ...others] = Array.isArray(input) ? input : [];
      return [rest.length === 0 ? id : placed(first ?? {}, rest, id), ...others];
    }
    const from = (input ?? {}) as Record<string, unknown>;
    return { ...from, [key]: rest.length === 0 ? id : placed(from[key], rest, id) };
  }

  test('are not found at any place of any tool, whatever would be filled in', async () => {
    const before = await fingerprint(world.env.db);
    const wrong: string[] = [];
    let tried = 0;
    const asked = Object.values(queries).flatMap((def) =>
      def.examples.slice(0, 1).map(({ as, input }) => ({ name: def.name, as, input: input as unknown })),
    );
    for (const { name, as, input } of [...done, ...asked]) {
      const def = { ...commands, ...queries }[name as 'story.get'];
      const own = Object.fromEntries(
        Object.entries(filled(input)).filter(([field]) => !(field in ('guard' in def ? filledIn(def) : {}))),
      );
      for (const { path, kind } of refPositions(def.input)) {
        const ids = [world.names.get(`rival:${kind}`), as === 'admin' ? undefined : world.names.get(`sibling:${kind}`)];
        for (const id of ids) {
          if (id === undefined || (kind === 'member' && id !== ids[0])) continue;
          tried++;
          const given = placed(own, path.split('.'), id) as Record<string, unknown>;
          const { ended, says } = await agent(as, 'decide').call(tool(name), given);
          if (ended !== 'not-found' || /hidden/i.test(says)) wrong.push(`${name} ${path} ${kind}: ${ended} ${says}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(100);
    expect(await fingerprint(world.env.db)).toBe(before);
  }, 120_000);

  test('are no resources', async () => {
    const { client } = agent('pm', 'decide');
    for (const [name, id] of world.names)
      if (/^(rival|sibling):(?!workspace|member)\w+$/.test(name))
        await expect(client.readResource({ uri: `throughline://record/${id}` }), name).rejects.toThrow(/nothing here/);
  });
});
