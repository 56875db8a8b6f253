import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rateWindow } from '#lib/rate-window';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';

let world: World;
let server: TestServer;
let pm: string;
let field: string;

beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  pm = await server.key('pm');
  field = String(world.names.get('$field'));
});
afterAll(async () => {
  await server.close();
  await world.close();
});

type Refusal = { error: { code: string; field?: string; message: string; requestId: string } };
const json = { 'content-type': 'application/json' };
const sendRaw = (raw: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  server.request('POST', '/api/feature.raise', { key: pm, raw, headers });

/** Sends bytes as they are and answers what came back until the server hung up. */
function exchange(text: string, doneAt = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let got = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      got += part;
      if (doneAt !== '' && got.includes(doneAt)) socket.end();
    });
    socket.on('close', () => resolve(got)).on('error', reject);
  });
}

describe('bodies', () => {
  const title = (value: string) => `{"product":"PRODUCT","title":${value}}`;
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const cases: [string, string, number, string, string?][] = [
    ['cut off', '{"product":', 400, 'malformed'],
    ['with garbage behind', `${title('"x"')} x`, 400, 'malformed'],
    ['with a field twice', '{"title":"a","title":"b"}', 400, 'malformed', 'title'],
    ['with a field twice, once in disguise', '{"title":"a","\\u0074itle":"b"}', 400, 'malformed', 'title'],
    ['with __proto__', '{"__proto__":{"admin":true}}', 400, 'malformed', '__proto__'],
    ['with __proto__ in disguise', '{"a":{"__pr\\u006fto__":1}}', 400, 'malformed', '__proto__'],
    ['with constructor', '{"constructor":{"prototype":{}}}', 422, 'invalid'],
    ['with a number past all numbers', title('1e400'), 400, 'malformed', 'title'],
    ['with a number that would be rounded', title('9007199254740993'), 400, 'malformed', 'title'],
    ['with minus zero', title('-0'), 400, 'malformed', 'title'],
    ['with NaN', title('NaN'), 400, 'malformed'],
    ['with a mark before it', `\ufeff${title('"x"')}`, 400, 'malformed'],
    ['with half a character', title('"\\ud800"'), 400, 'malformed', 'title'],
    ['with a NUL', title('"a\\u0000b"'), 400, 'malformed', 'title'],
    ['nested too deep', `{"title":${deep(100_000)}}`, 413, 'too-large'],
    ['with too many keys', `{${Array.from({ length: 10_001 }, (_, n) => `"k${n}":1`).join()}}`, 413, 'too-large'],
    ['a list instead of an object', '[]', 422, 'invalid'],
    ['a text instead of an object', '"x"', 422, 'invalid'],
    ['a list for a text', title('["x"]'), 422, 'invalid', 'title'],
    ['an object for a text', title('{"x":1}'), 422, 'invalid', 'title'],
    ['a title too long', title(`"${'x'.repeat(501)}"`), 422, 'invalid', 'title'],
  ];
  test.each(cases)('%s is refused, with the place', async (_what, body, status, code, fieldName) => {
    const answer = await sendRaw(body.replace('PRODUCT', field));
    const { error } = answer.body as Refusal;
    expect([answer.status, error.code]).toEqual([status, code]);
    if (fieldName !== undefined) expect(error.field).toBe(fieldName);
    expect(error.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('bytes that are no UTF-8, and UTF-16, are refused', async () => {
    expect((await sendRaw(new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))).status).toBe(400);
    expect((await sendRaw(new Uint8Array(Buffer.from('{"title":"x"}', 'utf16le')))).status).toBe(400);
    expect((await sendRaw('{}', { 'content-type': 'application/json; charset=utf-16' })).status).toBe(415);
  });

  test('a body of more than 1 MB is refused with the limit', async () => {
    const answer = await sendRaw(`{"title":"${'x'.repeat(1024 * 1024)}"}`);
    expect([answer.status, answer.body]).toMatchObject([
      413,
      { error: { code: 'too-large', message: expect.stringContaining('1 MB') } },
    ]);
  });

  test('another content type is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await sendRaw('{}', { 'content-type': type });
      expect([type, answer.status, (answer.body as Refusal).error.field]).toEqual([type, 415, 'Content-Type']);
    }
  });
});

describe('requests', () => {
  test('headers of more than 16 kB are refused in the shape of all errors', async () => {
    const answer = await exchange(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Big: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ error: { code: 'too-large' } });
  });

  test('what is no HTTP is refused and hung up on', async () => {
    expect(await exchange('\u0016\u0003\u0001 hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('a hundred thousand parameters do not fit into an address', async () => {
    const answer = await server
      .request('GET', `/api/product.list?${'a=1&'.repeat(100_000)}`, { key: pm })
      .catch(() => ({ status: 431 }));
    expect(answer.status).toBe(431);
  });

  test('hostile addresses are not found, and never an error of ours', async () => {
    for (const path of [
      '/api/__proto__',
      '/api/constructor',
      '/api/..%2f..%2fetc/passwd',
      '/%00',
      '/api/%E0%A4%A',
      '//evil.example',
      '/assets/../package.json',
      '/.env',
    ]) {
      const answer = await server.request('GET', path, { key: pm, headers: { accept: 'text/html' } });
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(answer.text).not.toMatch(/node_modules|at .*\.ts/);
    }
  });

  test('what a database cannot hold is refused, not an error of ours', async () => {
    for (const days of [1e15, -1, 0.5, 1e308]) {
      const answer = await server.post('key.create', pm, { label: 'x', days });
      expect([days, answer.status]).toEqual([days, 422]);
    }
  });
});

describe('other sites', () => {
  let cookie: string;
  beforeAll(async () => {
    const { cookies } = await server.accounts.signUp(
      { email: 'own@example.com', name: 'Own', password: 'quiet lantern over granite' },
      { address: '127.0.0.1', userAgent: 'test' },
    );
    cookie = String(cookies[0]).split(';')[0] ?? '';
  });

  test('a page of another site cannot make a signed-in browser write', async () => {
    for (const headers of [{ cookie, origin: 'https://evil.example' }, { cookie, origin: 'null' }, { cookie }]) {
      const answer = await server.request('POST', '/api/feature.raise', { body: {}, headers });
      expect([answer.status, (answer.body as Refusal).error.field]).toEqual([403, 'Origin']);
    }
  });

  test('our own pages can, and a key needs no origin', async () => {
    const own = await server.request('POST', '/api/feature.raise', {
      body: {},
      headers: { cookie, origin: server.url },
    });
    expect((own.body as Refusal).error.field).toBe('X-Workspace');
    expect(
      (
        await server.request('POST', '/api/feature.raise', {
          key: pm,
          body: {},
          headers: { origin: 'https://evil.example' },
        })
      ).status,
    ).toBe(422);
  });
});

describe('headers of every answer', () => {
  test('let a page load nothing from elsewhere, and promise no https where there is none', async () => {
    for (const path of ['/healthz', '/api/product.list', '/nothing']) {
      const { headers } = await server.request('GET', path, { key: pm });
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self' data:;connect-src 'self';worker-src 'self';manifest-src 'self';base-uri 'none';form-action 'self';frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  test('promise https where people come by it', async () => {
    const https = await serveWorld(world, { publicUrl: 'https://throughline.example' });
    expect((await https.request('GET', '/healthz')).headers.get('strict-transport-security')).toMatch(
      /max-age=31536000/,
    );
    await https.close();
  });

  test('a long answer is compressed', async () => {
    const answer = await fetch(`${server.url}/api/openapi.json`, { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(await answer.json()).toHaveProperty('openapi');
  });
});

describe('limits', () => {
  test('past its number of requests a minute a key is told when to come back, and others are not', async () => {
    let now = 0;
    const limited = await serveWorld(world, { limit: rateWindow(3, 60_000, () => now) });
    const po = await limited.key('po');
    for (let n = 0; n < 3; n++) expect((await limited.ask('product.list', pm)).status).toBe(200);
    const refused = await limited.ask('product.list', pm);
    expect([refused.status, (refused.body as Refusal).error.code]).toEqual([429, 'too-many']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await limited.ask('product.list', po)).status).toBe(200);
    now += 120_000;
    expect((await limited.ask('product.list', pm)).status).toBe(200);
    await limited.close();
  });

  test('whoever guesses keys is slowed down by address', async () => {
    const limited = await serveWorld(world, { limit: rateWindow(2, 60_000, () => 0) });
    const guess = () => limited.ask('product.list', `tl_${world.workspace}_${world.workspace}_${'x'.repeat(43)}`);
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([401, 401, 429]);
    await limited.close();
  });
});
