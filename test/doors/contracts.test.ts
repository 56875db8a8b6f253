import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
let server: TestServer;
let pm: string;
let po: string;

beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  pm = await server.key('pm');
  po = await server.key('po');
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const named = <T>(input: T): T => fill(input, world.names);

describe('POST /api/<command>', () => {
  test('answers what was done, with the command, its number and how it can be undone', async () => {
    const made = await server.post('feature.raise', pm, named({ product: '$field', title: 'Dark mode' }));
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ short: expect.stringMatching(/^F-\d+$/) });
    expect(made.headers.get('x-command')).toMatch(/^[\w-]{36}$/);
    expect(Number(made.headers.get('x-seq'))).toBeGreaterThan(0);
    expect(made.headers.get('x-undo')).toMatch(/^(fields|restore|none)$/);
  });

  test('sent twice with one id is once done, and answers the same', async () => {
    const input = named({ product: '$field', title: 'Only one' });
    const both = await Promise.all(
      [1, 2].map(() => server.post('feature.raise', pm, input, { 'idempotency-key': 'monday-1' })),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect(both[0]?.headers.get('x-command')).toBe('monday-1');
    const other = await server.post('feature.raise', pm, named({ product: '$field', title: 'Another' }), {
      'idempotency-key': 'monday-1',
    });
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ error: { code: 'invalid', field: 'Idempotency-Key' } });
  });

  test('stores as a proposal what somebody else decides, with its reason', async () => {
    const input = named({ promise: '$norrbo', dueOn: '2027-02-01', was: { dueOn: '2026-12-12' } });
    const reason = encodeURIComponent('Die Prüfung dauert länger – sorry');
    const stored = await server.post('promise.move', po, input, { 'x-reason': reason });
    expect(stored.status).toBe(202);
    const { proposal } = stored.body as { proposal: { id: string; short: string } };
    expect(proposal.short).toMatch(/^P-\d+$/);
    const kept = await server.ask('record.get', pm, { id: proposal.short });
    expect(kept.body).toMatchObject({ row: { id: proposal.id, reason: 'Die Prüfung dauert länger – sorry' } });
  });

  test('shows what it would do and does nothing when only a preview is asked for', async () => {
    const before = await server.ask('feature.list', pm, named({ product: '$field' }));
    const shown = await server.request('POST', '/api/feature.raise?preview=true', {
      key: pm,
      body: named({ product: '$field', title: 'Not yet' }),
    });
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ decides: true, lines: [{ op: 'create', kind: 'feature' }] });
    expect((await server.ask('feature.list', pm, named({ product: '$field' }))).text).toBe(before.text);
  });

  test('names the field that is wrong, and the request', async () => {
    const wrong = await server.post('feature.raise', pm, named({ product: '$field', title: 'x', colour: 'red' }));
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({
      error: { code: 'invalid', field: 'colour', requestId: wrong.headers.get('x-request-id') },
    });
  });

  test('answers a conflict with what is, what was sent and what it was', async () => {
    const input = named({ feature: '$offline', title: 'Mine', was: { title: 'Something old' } });
    const answer = await server.post('feature.edit', pm, input);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      error: {
        code: 'conflict',
        field: 'title',
        current: { title: 'Offline field reports' },
        yours: { title: 'Mine' },
      },
    });
  });

  test('a conflict names who wrote what stands there, and when', async () => {
    const edit = (title: string, was: string) =>
      server.post('story.edit', po, named({ story: '$show', title, was: { title: was } }));
    const { story } = (await server.ask('story.get', po, named({ story: '$show' }))).body as {
      story: { title: string };
    };
    expect((await edit('Show the queue', story.title)).status).toBe(200);
    const answer = await edit('Show what waits', 'Something old');
    const { by } = (answer.body as { error: { by: Record<string, unknown> } }).error;
    expect([by.name, Object.keys(by).sort()]).toEqual(['Jonas Brandt', ['at', 'member', 'name']]);
    expect(new Date(String(by.at)).toISOString()).toBe(by.at);
  });

  test('a reason that is not percent-encoded UTF-8 is refused', async () => {
    const answer = await server.post('feature.raise', pm, named({ product: '$field', title: 'x' }), {
      'x-reason': '%E0%A4%A',
    });
    expect([answer.status, answer.body]).toMatchObject([400, { error: { code: 'malformed', field: 'X-Reason' } }]);
  });

  test('unknown parameters and other words for preview are refused', async () => {
    for (const path of [
      '/api/feature.raise?dry=true',
      '/api/feature.raise?preview=yes',
      '/api/feature.raise?preview=true&preview=true',
    ]) {
      const answer = await server.request('POST', path, { key: pm, body: {} });
      expect([path, answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([
        path,
        400,
        'malformed',
      ]);
    }
  });
});

describe('GET /api/<query>', () => {
  test('answers a question with its input in the address', async () => {
    const answer = await server.ask('record.get', pm, named({ id: '$offline' }));
    expect([answer.status, answer.body]).toMatchObject([200, { kind: 'feature' }]);
  });

  test('answers not-found alike for what is absent, elsewhere and no id at all', async () => {
    for (const id of ['F-99999', '00000000-0000-7000-8000-999999999999', 'x']) {
      const answer = await server.ask('record.get', pm, { id });
      expect(answer.status).toBe(404);
      expect((answer.body as { error: object }).error).toMatchObject({
        code: 'not-found',
        message: 'There is nothing here by that id that you can see.',
      });
    }
  });

  test('refuses an input that is not JSON, too long, sent twice, or beside other parameters', async () => {
    const paths = [
      '?input={',
      `?input=${encodeURIComponent(JSON.stringify({ id: 'x'.repeat(9000) }))}`,
      '?input={}&input={}',
      '?id=F-1',
    ];
    for (const path of paths) {
      const answer = await server.request('GET', `/api/record.get${path}`, { key: pm });
      expect([path.slice(0, 20), answer.status]).toEqual([path.slice(0, 20), path.length > 9000 ? 413 : 400]);
    }
  });

  test('changes nothing: a command is not to be had by GET', async () => {
    expect((await server.request('GET', '/api/feature.raise', { key: pm })).status).toBe(404);
  });
});

describe('keys', () => {
  test('no key, a wrong one and a made-up one are all not signed in', async () => {
    const made = pm.replace(/.{5}$/, 'AAAAA');
    for (const headers of [
      {},
      { authorization: 'Basic YTpi' },
      { authorization: `Bearer ${made}` },
      { authorization: 'Bearer tl_x' },
    ]) {
      const answer = await server.request('GET', '/api/product.list', { headers: headers as Record<string, string> });
      expect([answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([401, 'not-signed-in']);
    }
  });

  test('a reading key reads and does not write, a proposing key only proposes', async () => {
    const reads = await server.key('pm', 'read');
    const proposes = await server.key('pm', 'propose');
    const input = named({ product: '$field', title: 'By a key' });
    expect((await server.ask('product.list', reads)).status).toBe(200);
    expect((await server.post('feature.raise', reads, input)).status).toBe(403);
    expect((await server.post('feature.raise', proposes, input)).status).toBe(202);
  });

  test('a revoked key and one that ran out open nothing from then on', async () => {
    const key = await server.key('sales');
    const [, , id] = key.split('_');
    expect((await server.ask('product.list', key)).status).toBe(200);
    expect((await server.post('key.revoke', key, { key: id, seen: { [String(id)]: 1 } })).status).toBe(200);
    expect((await server.ask('product.list', key)).status).toBe(401);
    const brief = await server.post('key.create', pm, { label: 'For a day', power: 'read', days: 1 });
    const { key: text } = brief.body as { key: string };
    expect((await server.ask('product.list', text)).status).toBe(200);
    world.clock.now += 2 * 86_400_000;
    expect((await server.ask('product.list', text)).status).toBe(401);
    world.clock.now -= 2 * 86_400_000;
  });

  test('the key is told once, and not when its command is sent again', async () => {
    const send = () => server.post('key.create', pm, { label: 'Once' }, { 'idempotency-key': 'key-once' });
    expect(((await send()).body as { key: unknown }).key).toMatch(/^tl_/);
    expect(((await send()).body as { key: unknown }).key).toBeNull();
  });
});

describe('the routes around the catalogue', () => {
  test('every route that is registered is described, with what it does', async () => {
    const { body } = await server.request('GET', '/api/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, { summary: string }>> };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const registered = server
      .routes()
      .flatMap(({ method, url }) =>
        [method].flat().map((one) => `${one} ${url.replace(/:(\w+)/g, '{$1}').replace('*', '{path}')}`),
      );
    expect(registered.filter((route) => !route.startsWith('HEAD ')).sort()).toEqual(described.sort());
    expect(registered).toContain('POST /api/files');
    expect(Object.keys(world.env.commands).every((name) => registered.includes(`POST /api/${name}`))).toBe(true);
    expect(Object.keys(world.env.queries).every((name) => registered.includes(`GET /api/${name}`))).toBe(true);
  });

  test('/healthz names the database and what it promises; /readyz says 503 while the database is away', async () => {
    expect((await server.request('GET', '/healthz')).body).toMatchObject({
      status: 'ok',
      database: 'external',
      promises: 'The test cluster.',
    });
    expect((await server.request('GET', '/readyz')).status).toBe(200);
    const away = await serveWorld(world, { ready: () => Promise.reject(new Error('away')) });
    const answer = await away.request('GET', '/readyz');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await away.request('GET', '/healthz')).status).toBe(200);
    await away.close();
  });

  test('/metrics counts answers by route and status', async () => {
    await server.ask('product.list', pm);
    const { text } = await server.request('GET', '/metrics');
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/api\/product\.list",status="200"\} \d+/,
    );
    expect(text).toMatch(/process_resident_memory_bytes \d+/);
  });

  test('an address where nothing is answers in the shape of all errors', async () => {
    const answer = await server.request('POST', '/api/nothing.here', { key: pm, body: {} });
    expect([answer.status, answer.body]).toMatchObject([
      404,
      { error: { code: 'not-found', requestId: expect.any(String) } },
    ]);
  });
});
