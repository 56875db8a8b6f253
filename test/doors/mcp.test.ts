import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyday } from '#catalogue/everyday';
import { commands, queries } from '#catalogue/list';
import { rateWindow } from '#lib/rate-window';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, fill, type World } from '#test/world';
import { type Agent, agentOf } from './mcp-agent.ts';

let world: World;
let server: TestServer;
let pm: string;
let ana: Agent;
beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  pm = await server.key('pm');
  ana = await agentOf(server.url, pm);
});
afterAll(async () => {
  await ana.close();
  await server.close();
  await world.close();
});

const id = (name: string) => String(world.names.get(name));
const named = (input: unknown) => fill(input, world.names) as Record<string, unknown>;
const names = [...Object.keys(commands), ...Object.keys(queries)];

describe('the tools', () => {
  test('are by default few enough to read, and reach all the others', async () => {
    const { tools } = await ana.client.listTools();
    expect(tools.length).toBeLessThan(25);
    expect(JSON.stringify(tools).length).toBeLessThan(15_000);
    for (const name of names) {
      const { structured } = await ana.call('find_definition', { names: [name] });
      expect(structured).toMatchObject({ whole: [{ name, input: { type: 'object' } }] });
    }
    expect(everyday.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('have names that every client takes, each its own, and an input that is an object', async () => {
    const agent = await agentOf(server.url, await server.key('admin'), { tools: 'all' });
    const { tools } = await agent.client.listTools();
    expect(tools).toHaveLength(names.length + 3);
    expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
    for (const { name, description, inputSchema } of tools) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9_-]{0,63}$/);
      expect([name, description?.length]).not.toEqual([name, 0]);
      expect([name, inputSchema.type]).toEqual([name, 'object']);
    }
    await agent.close();
  });

  test('say what reads, what destroys and who decides', async () => {
    const agent = await agentOf(server.url, pm, { tools: 'all' });
    const { tools } = await agent.client.listTools();
    const tool = (name: string) => tools.find((one) => one.name === name);
    expect(tool('feature_get')?.annotations).toMatchObject({ readOnlyHint: true });
    expect(tool('feature_edit')?.annotations).toMatchObject({ destructiveHint: false, idempotentHint: true });
    expect(tool('story_delete')?.annotations).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    expect(tool('feature_promise')?.description).toMatch(/Decided by product manager .*; from others a proposal\./);
    for (const name of Object.keys(queries))
      expect([name, tool(name.replace('.', '_'))?.annotations?.readOnlyHint ?? true]).toEqual([name, true]);
    for (const name of Object.keys(commands))
      expect([name, tool(name.replace('.', '_'))?.annotations?.readOnlyHint ?? false]).toEqual([name, false]);
    await agent.close();
  });

  test('are those that were selected, by noun or name', async () => {
    const offered = async (tools: string) => {
      const agent = await agentOf(server.url, pm, { tools });
      const listed = (await agent.client.listTools()).tools.map(({ name }) => name);
      await agent.close();
      return listed;
    };
    expect(await offered('none')).toEqual(['find_definition', 'ask', 'do']);
    expect(await offered('criterion,story.get')).toEqual([
      'find_definition',
      'ask',
      'do',
      'story_get',
      ...Object.keys(commands)
        .filter((name) => name.startsWith('criterion.'))
        .map((name) => name.replace('.', '_')),
    ]);
    const answer = await server.request('POST', '/mcp?tools=nothing', { key: pm, body: {} });
    expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'malformed', field: 'tools' } }]);
  });

  test('are found by words', async () => {
    const found = async (words: string) => {
      const { structured } = await ana.call('find_definition', { words });
      return (structured.whole as { name: string; use: string }[])[0];
    };
    expect(await found('promise a feature')).toMatchObject({ name: 'feature.promise', use: 'do' });
    expect(await found('split a story')).toMatchObject({ name: 'story.split' });
    expect(await found('who decides in a product')).toMatchObject({ name: 'right.table', use: 'ask' });
    const { structured: waiting } = await ana.call('find_definition', { words: 'what waits' });
    const told = [...(waiting.whole as { name: string }[]), ...(waiting.brief as { name: string }[])];
    expect(told.map(({ name }) => name)).toContain('proposal.list');
    const { structured } = await ana.call('find_definition');
    const nouns = structured.nouns as Record<string, string[]>;
    const all = Object.entries(nouns).flatMap(([noun, verbs]) => verbs.map((verb) => `${noun}.${verb}`));
    expect(all.sort()).toEqual([...names].sort());
  });
});

describe('a call', () => {
  test('does it, tells how to undo it, and the diary knows that it came by MCP', async () => {
    const { ended, says, structured } = await ana.call('feature_raise', {
      product: id('$field'),
      title: 'By an agent',
    });
    expect([ended, says]).toEqual([
      'done',
      expect.stringMatching(/^Done: Raise an idea[\s\S]*To undo it: change\.undo/),
    ]);
    const { command } = structured as { command: string };
    const log = await server.ask('decision.log', pm, named({ product: '$field' }));
    const { log: lines } = log.body as { log: { command: string; via: string }[] };
    expect(lines.find((one) => one.command === command)?.via).toBe('mcp');
    expect((await ana.call('change_undo', { command })).ended).toBe('done');
  });

  test('says what its sender has seen, unless they say it themselves', async () => {
    expect((await ana.call('feature_edit', { feature: 'F-2', title: 'Filled in' })).ended).toBe('done');
    const old = { feature: 'F-2', title: 'Mine', was: { title: 'What I read' } };
    const { ended, says } = await ana.call('feature_edit', old);
    expect([ended, says]).toEqual([
      'conflict',
      expect.stringMatching(/Somebody else changed title.*\(title\)[\s\S]*Filled in/),
    ]);
    const stale = await ana.call('feature_promise', {
      feature: 'F-1',
      toWhom: 'x',
      dueOn: '2027-01-01',
      seen: { 'F-1': 99 },
    });
    expect(stale.ended).toBe('conflict');
  });

  test('with an id is done once, however often it is sent, and for nothing else', async () => {
    const raise = (title: string) => ana.call('feature_raise', { product: id('$field'), title, _id: 'agent-1' });
    const first = await raise('Once');
    expect((await raise('Once')).structured).toEqual(first.structured);
    expect((await raise('Another')).ended).toBe('invalid');
    const edit = () => ana.call('feature_edit', { feature: 'F-2', title: 'Once edited', _id: 'agent-2' });
    const edited = await edit();
    expect([edited.ended, (await edit()).structured]).toEqual(['done', edited.structured]);
  });

  test('with _preview shows what it would do and does nothing', async () => {
    const { says, structured } = await ana.call('feature_edit', { feature: 'F-1', title: 'Not yet', _preview: true });
    expect(says).toMatch(
      /^This would be done:\n- update feature F-1 .*\n {2}title: Offline field reports -> Not yet\nNothing was done\.$/,
    );
    expect(structured).toMatchObject({ outcome: 'preview', decides: true });
    const other = await ana.call('do', { name: 'story.edit', input: { story: 'S-1', title: 'x' }, preview: true });
    expect(other.says).toMatch(/^This would be proposed, for product owner to decide:/);
  });

  test('that is refused says why, where and what there is', async () => {
    const cases: [string, unknown, string, RegExp][] = [
      ['feature_raise', { product: id('$field') }, 'invalid', /\(title\)$/],
      ['feature_raise', { product: id('$field'), title: 'x', colour: 'red' }, 'invalid', /"colour".*\(colour\)$/],
      ['feature_get', { feature: 'F-99999' }, 'not-found', /nothing here by that id/],
      ['feature_rase', {}, 'not-found', /There is: .*feature\.raise/],
      ['nothing', {}, 'not-found', /There is: .*feature.*story/],
      ['ask', { name: 'feature.raise' }, 'malformed', /is a command: send it with do/],
      ['do', { name: 'feature.list', input: {} }, 'malformed', /is a query: send it with ask/],
      ['do', { name: 'feature.raise' }, 'invalid', /\(product\)$/],
      ['ask', { name: '__proto__.constructor' }, 'not-found', /There is no/],
      [
        'feature_raise',
        { product: id('$field'), title: 'x', _reason: 'x'.repeat(2001) },
        'invalid',
        /2000.*\(_reason\)$/,
      ],
      ['member_invite', { name: 'x' }, 'not-allowed', /Only an administrator/],
    ];
    for (const [tool, input, code, words] of cases) {
      const { ended, says } = await ana.call(tool, input);
      expect([tool, ended, says]).toEqual([tool, code, expect.stringMatching(words)]);
    }
  });

  test('that answers more than an agent can read is cut, and says so', async () => {
    const text = 'word '.repeat(3000);
    const support = await server.key('support');
    for (let n = 0; n < 8; n++)
      await server.post(
        'feedback.capture',
        support,
        named({ product: '$field', text: `${n} ${text}`, source: 'call' }),
      );
    const { says, structured } = await ana.call('record_list', { product: id('$field'), kind: 'feedback' });
    expect(says.length).toBeLessThan(62_000);
    const [list] = Object.entries(structured.cut as Record<string, { shown: number; of: number }>);
    expect(says).toContain(`Cut to ${list?.[1].shown} of ${list?.[1].of} ${list?.[0]}`);
  });

  test('works in both generations of the protocol', async () => {
    const modern = await agentOf(server.url, pm, { options: { versionNegotiation: { mode: { pin: '2026-07-28' } } } });
    expect((await modern.call('member_self')).structured).toMatchObject({ answer: { power: 'decide' } });
    expect((await modern.call('story_edit', { story: 'S-1', title: 'x', _preview: true })).ended).toBe('preview');
    expect((await modern.client.listTools()).tools).toEqual((await ana.client.listTools()).tools);
    await modern.close();
  });
});

describe('what can be read', () => {
  test('are records by short id, as record.get shows them, and the words', async () => {
    const read = async (uri: string) => (await ana.client.readResource({ uri })).contents[0] as { text: string };
    expect(JSON.parse((await read('throughline://record/F-1')).text)).toEqual(
      (await server.ask('record.get', pm, { id: 'F-1' })).body,
    );
    expect((await read('throughline://glossary')).text).toMatch(/proposal/);
    expect((await ana.client.listResources()).resources.map(({ uri }) => uri)).toEqual(['throughline://glossary']);
    const { resourceTemplates } = await ana.client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual(['throughline://record/{id}']);
    for (const uri of [
      'throughline://record/F-99999',
      'throughline://record/',
      'throughline://etc',
      'file:///etc/passwd',
    ])
      await expect(ana.client.readResource({ uri }), uri).rejects.toThrow();
  });
});

describe('the address', () => {
  const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const accept = { accept: 'application/json, text/event-stream' };
  const post = (headers: Record<string, string>, body: unknown = list, key: string | undefined = pm) =>
    server.request('POST', '/mcp', { key, body, headers: { ...accept, ...headers } });
  const codeOf = (body: unknown) => (body as { error?: { code: unknown } }).error?.code;

  test('takes keys alone: no session, no wrong key, no other scheme', async () => {
    for (const headers of [
      {},
      { cookie: 'throughline=x' },
      { authorization: 'Basic YTpi' },
      { authorization: 'Bearer tl_x' },
    ]) {
      const answer = await server.request('POST', '/mcp', {
        body: list,
        headers: { ...accept, ...headers } as Record<string, string>,
      });
      expect([answer.status, codeOf(answer.body)]).toEqual(
        'cookie' in headers ? [403, 'not-allowed'] : [401, 'not-signed-in'],
      );
    }
    const own = { cookie: 'throughline=x', origin: server.url };
    const answer = await server.request('POST', '/mcp', { body: list, headers: { ...accept, ...own } });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  test('refuses pages of other addresses, though they had a key', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
      expect([origin, (await post({ origin })).status]).toEqual([origin, 403]);
    expect((await post({ origin: server.url })).status).toBe(200);
    expect((await post({})).status).toBe(200);
  });

  test('answers in JSON a client that takes nothing else, or does not say', async () => {
    for (const takes of ['application/json', '*/*'])
      expect([takes, (await post({ accept: takes })).status]).toEqual([takes, 200]);
  });

  test('tells of what is our own fault the request by which it is found in the log, and nothing of the inside', async () => {
    const broken = await serveWorld(world, {
      env: {
        ...world.env,
        queries: {
          ...world.env.queries,
          'product.list': {
            ...queries['product.list'],
            answer: () => Promise.reject(new Error('the inside')),
          } as unknown as (typeof world.env.queries)[string],
        },
      },
    });
    const agent = await agentOf(broken.url, pm);
    const { ended, says, structured } = await agent.call('product_list');
    expect([ended, says]).toEqual(['internal', expect.not.stringContaining('the inside')]);
    const { error } = structured as { error: { requestId: string } };
    expect(broken.logged.some((line) => line.includes('the inside') && line.includes(error.requestId))).toBe(true);
    await agent.close();
    await broken.close();
  });

  test('keeps nothing: no session id, no cookie, and nothing to get or delete', async () => {
    const answer = await post({});
    expect([answer.headers.get('mcp-session-id'), answer.headers.get('set-cookie')]).toEqual([null, null]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    for (const method of ['GET', 'DELETE']) {
      const other = await server.request(method, '/mcp', {
        key: pm,
        headers: { accept: 'text/event-stream, text/html' },
      });
      expect([method, other.status, other.headers.get('allow')]).toEqual([method, 405, 'POST']);
    }
  });

  test('takes one message a request, of the size of any other', async () => {
    expect([(await post({}, [list, list])).status, (await post({}, [])).status]).toEqual([400, 400]);
    expect((await post({}, { ...list, params: { x: 'x'.repeat(1_100_000) } })).status).toBe(413);
    for (const body of [{}, 'x', { jsonrpc: '2.0' }, { jsonrpc: '2.0', id: 1, method: 'nothing/here' }]) {
      const answer = await post({}, body);
      expect([JSON.stringify(body), answer.status < 500, codeOf(answer.body)]).toEqual([
        JSON.stringify(body),
        true,
        expect.any(Number),
      ]);
    }
    const proto = await server.request('POST', '/mcp', {
      key: pm,
      raw: '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"do","arguments":{"__proto__":1}}}',
      headers: { ...accept, 'content-type': 'application/json' },
    });
    expect(proto.status).toBe(400);
  });

  test('counts every call against the limit of its key', async () => {
    const tight = await serveWorld(world, { limit: rateWindow(3, 60_000, Date.now) });
    const statuses = [];
    for (let n = 0; n < 4; n++)
      statuses.push((await tight.request('POST', '/mcp', { key: pm, body: list, headers: accept })).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await tight.close();
  });
});
