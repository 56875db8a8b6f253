import { connect } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sweepImportFiles } from '#store/import-files';
import { serveWorld, type TestServer } from '#test/server';
import { buildWorld, type World } from '#test/world';

let world: World;
let server: TestServer;
let field: string;

beforeAll(async () => {
  world = await buildWorld();
  server = await serveWorld(world);
  field = String(world.names.get('$field'));
});
afterAll(async () => {
  await server.close();
  await world.close();
});

const octets = { 'content-type': 'application/octet-stream' };
const upload = (key: string, query: string, raw: string | Uint8Array<ArrayBuffer> = 'a;b\n1;2\n', headers = octets) =>
  server.request('POST', `/api/files${query}`, { key, raw, headers });
const kept = async () =>
  (await sql<{ n: number }>`select count(*) as n from import_file`.execute(world.env.db)).rows[0]?.n;

describe('POST /api/files', () => {
  test('keeps the bytes of a member with their name, byte by byte', async () => {
    const bytes = new Uint8Array(Buffer.from([0xef, 0xbb, 0xbf, 0x00, 0xff, 0x0a]));
    const answer = await upload(
      await server.key('po', 'propose'),
      `?product=${field}&name=${encodeURIComponent('Rückstand.csv')}`,
      bytes,
    );
    expect(answer.status).toBe(200);
    const { file } = answer.body as { file: string };
    const { rows } = await sql<{
      name: string;
      bytes: Buffer;
    }>`select name, bytes from import_file where id = ${file}`.execute(world.env.db);
    expect([rows[0]?.name, new Uint8Array(rows[0]?.bytes ?? [])]).toEqual(['Rückstand.csv', bytes]);
  });

  test('refuses whoever may not, before it takes the bytes in', async () => {
    const before = await kept();
    const stranger = await server.key('stranger');
    const reads = await server.key('po', 'read');
    const random = '00000000-0000-7000-8000-123456789abc';
    expect((await upload(stranger, `?product=${field}&name=a.csv`)).status).toBe(404);
    expect((await upload(await server.key('po'), `?product=${random}&name=a.csv`)).status).toBe(404);
    expect((await upload(await server.key('po'), '?product=x&name=a.csv')).status).toBe(404);
    expect((await upload(reads, `?product=${field}&name=a.csv`)).status).toBe(403);
    expect((await upload('', `?product=${field}&name=a.csv`)).status).toBe(401);
    expect(await kept()).toBe(before);
  });

  test('says what is missing: the product, the name, the bytes, the type', async () => {
    const key = await server.key('po');
    const refused = async (query: string, raw?: string, headers?: typeof octets) => {
      const answer = await upload(key, query, raw, headers);
      return [answer.status, (answer.body as { error: { field: string } }).error.field];
    };
    expect(await refused('?name=a.csv')).toEqual([400, 'product']);
    expect(await refused(`?product=${field}`)).toEqual([400, 'name']);
    expect(await refused(`?product=${field}&name=a.csv&extra=1`)).toEqual([400, 'extra']);
    expect(await refused(`?product=${field}&name=%E2%80%8B`)).toEqual([422, 'name']);
    expect(await refused(`?product=${field}&name=a.csv`, '')).toEqual([422, 'body']);
    expect(await refused(`?product=${field}&name=a.csv`, '{}', { 'content-type': 'application/json' })).toEqual([
      415,
      'Content-Type',
    ]);
  });

  test('refuses more than 50 MB by its announced length, naming the limit', async () => {
    const key = await server.key('po');
    const { hostname, port } = new URL(server.url);
    const head = `POST /api/files?product=${field}&name=a.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/octet-stream\r\nContent-Length: 50000001\r\nConnection: close\r\n\r\n`;
    const answer = await new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(Number(port), hostname, () => socket.write(head));
      socket.setEncoding('utf8').on('data', (part: string) => {
        got += part;
        if (got.includes('requestId')) socket.destroy();
      });
      socket.on('close', () => resolve(got)).on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('50 MB');
  });

  test('forgets what nobody imported within a day', async () => {
    await upload(await server.key('po'), `?product=${field}&name=old.csv`);
    const moment = (hours: number) => new Date(world.clock.now + hours * 3_600_000).toISOString();
    expect(await sweepImportFiles(world.env.db, moment(0))).toBe(0);
    expect(await sweepImportFiles(world.env.db, moment(1))).toBeGreaterThan(0);
    const { rows } = await sql<{ n: number }>`select count(*) as n from import_file where name = 'old.csv'`.execute(
      world.env.db,
    );
    expect(rows[0]?.n).toBe(0);
  });
});
