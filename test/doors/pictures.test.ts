import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepRedrawn } from '#catalogue/picture';
import { redrawPicture } from '#catalogue/redraw-picture';
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
const send = (
  key: string | undefined,
  bytes: Buffer | string,
  query = `?product=${field}`,
  headers: Record<string, string> = {},
) =>
  server.request('POST', `/api/pictures${query}`, {
    key,
    raw: new Uint8Array(Buffer.from(bytes)),
    headers: { ...octets, ...headers },
  });
const kept = async () => (await sql<{ n: number }>`select count(*) as n from picture`.execute(world.env.db)).rows[0]?.n;
const drawn = (width = 8, height = 4) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 90 } } });
const saidOf = (answer: { status: number; body: unknown }) => [
  answer.status,
  (answer.body as { error: { message: string } }).error.message,
];
const idOf = (answer: { body: unknown }) => (answer.body as { picture: string }).picture;
const bytesOf = async (id: string, key: string) =>
  Buffer.from(
    await (
      await fetch(`${server.url}/api/pictures/${id}`, { headers: { authorization: `Bearer ${key}` } })
    ).arrayBuffer(),
  );

describe('POST /api/pictures', () => {
  test('takes the four kinds, whatever they call themselves, and gives the same id for the same picture', async () => {
    const key = await server.key('team');
    const four = [
      await drawn().png().toBuffer(),
      await drawn().jpeg().toBuffer(),
      await drawn().webp().toBuffer(),
      await drawn().gif().toBuffer(),
    ];
    for (const [at, type] of ['png', 'jpeg', 'webp', 'gif'].entries()) {
      const answer = await send(key, four[at] ?? '');
      expect(answer.status).toBe(200);
      const served = await server.request('GET', `/api/pictures/${idOf(answer)}`, { key });
      expect([served.status, served.headers.get('content-type')]).toEqual([200, `image/${type}`]);
      expect(idOf(await send(key, four[at] ?? ''))).toBe(idOf(answer));
    }
  });

  test('keeps nothing of what was hidden in it: where it was taken, by what, and what stood behind its end', async () => {
    const key = await server.key('po');
    const secret = 'Harbour street 7';
    const photo = await drawn()
      .jpeg()
      .withExif({ IFD0: { Copyright: secret, Make: secret }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const polyglot = Buffer.concat([photo, Buffer.from('<script>alert(1)</script>PK\u0003\u0004')]);
    const bytes = await bytesOf(idOf(await send(key, polyglot)), key);
    const known = await sharp(bytes).metadata();
    expect([known.width, known.height, known.orientation, known.exif, known.icc, known.xmp]).toEqual([
      4,
      8,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes('script')).toBe(false);
    expect(bytes.includes(secret)).toBe(false);
  });

  test('refuses what is no picture it knows, and says what to do', async () => {
    const key = await server.key('po');
    const png = await drawn().png().toBuffer();
    const before = await kept();
    for (const [bytes, says] of [
      ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', /SVG .* PNG/],
      ['<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>', /SVG .* PNG/],
      ['<html><script>alert(1)</script></html>', /PNG, JPEG, WebP and GIF are taken/],
      [Buffer.concat([Buffer.from('\0\0\0\u0018ftypheic'), Buffer.alloc(40)]), /HEIC .* JPEG/],
      ['%PDF-1.7', /PNG, JPEG, WebP and GIF are taken/],
      ['', /empty/],
      [png.subarray(0, png.length - 20), /damaged/],
      [Buffer.concat([Buffer.from('GIF89a'), Buffer.from('/*<script>alert(1)</script>')]), /damaged/],
      [Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]), /damaged|not what it says/],
    ] as const) {
      const [status, message] = saidOf(await send(key, bytes as Buffer));
      expect([status, message], String(says)).toEqual([422, expect.stringMatching(says)]);
    }
    expect(await kept()).toBe(before);
  });

  test('refuses a bomb before it is drawn, and what has too many bytes before it is read', async () => {
    const key = await server.key('po');
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const before = process.memoryUsage.rss();
    const [status, message] = saidOf(await send(key, bomb));
    expect([status, message]).toEqual([422, expect.stringMatching(/too large to be drawn|damaged/)]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200_000_000);
    expect(saidOf(await send(key, Buffer.alloc(15_000_001)))[0]).toBe(413);
  });

  test('makes smaller what is larger than anybody looks at', async () => {
    const key = await server.key('po');
    const bytes = await bytesOf(idOf(await send(key, await drawn(5000, 1000).png().toBuffer())), key);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 2400, height: 480 });
  });

  test('refuses a picture for which the workspace has no room, and takes again what it has already', async () => {
    const actor = await world.actor('po');
    const first = await redrawPicture(await drawn(11, 11).png().toBuffer());
    const id = await keepRedrawn(world.env, actor, field, first);
    const held = await sql<{ n: number }>`select sum(octet_length(bytes))::int as n from picture
      where workspace_id = ${actor.workspace}`.execute(world.env.db);
    const most = Number(held.rows[0]?.n);
    const next = await redrawPicture(await drawn(12, 12).png().toBuffer());
    const before = await kept();
    await expect(keepRedrawn(world.env, actor, field, next, { most })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/The pictures of this workspace take .* which is the most\. .* link to it/),
    });
    expect(await kept()).toBe(before);
    expect(await keepRedrawn(world.env, actor, field, first, { most })).toBe(id);
    expect(await keepRedrawn(world.env, actor, field, next, { most: most + next.bytes.length })).not.toBe(id);
  });

  test('refuses whoever may not write there, and a page of another address', async () => {
    const png = await drawn().png().toBuffer();
    const random = '00000000-0000-7000-8000-123456789abc';
    const before = await kept();
    expect((await send(await server.key('stranger'), png)).status).toBe(404);
    expect((await send(await server.key('po'), png, `?product=${random}`)).status).toBe(404);
    expect((await send(await server.key('po'), png, '?product=x')).status).toBe(404);
    expect((await send(await server.key('po'), png, '')).status).toBe(400);
    expect((await send(await server.key('po', 'read'), png)).status).toBe(403);
    expect((await send(await server.key('po', 'propose'), png)).status).toBe(403);
    expect((await send(undefined, png)).status).toBe(401);
    expect((await send(undefined, png, undefined, { cookie: 'a=b', origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(undefined, png, undefined, { cookie: 'a=b' })).status).toBe(403);
    expect((await send(await server.key('po'), png, undefined, { 'content-type': 'image/png' })).status).toBe(415);
    expect(await kept()).toBe(before);
  });
});

describe('GET /api/pictures', () => {
  test('shows a picture to those who see its product, and to nobody else', async () => {
    const key = await server.key('po');
    const id = idOf(await send(key, await drawn(3, 3).png().toBuffer()));
    const status = async (path: string, as?: string) =>
      (await server.request('GET', `/api/pictures/${path}`, { key: as })).status;
    for (const as of ['pm', 'team', 'stakeholder', 'admin'] as const)
      expect(await status(id, await server.key(as))).toBe(200);
    expect(await status(id, await server.key('po', 'read'))).toBe(200);
    expect(await status(id, await server.key('stranger'))).toBe(404);
    expect(await status(id)).toBe(401);
    for (const path of ['00000000-0000-7000-8000-123456789abc', '..%2f..%2fetc%2fpasswd', 'x', `${id}%00`, `${id}.svg`])
      expect([path, await status(path, key)]).toEqual([path, 404]);
  });

  test('cannot be anything else in a browser, and need not be sent twice', async () => {
    const key = await server.key('po');
    const id = idOf(await send(key, await drawn(3, 3).png().toBuffer()));
    const { headers } = await server.request('GET', `/api/pictures/${id}`, { key });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const again = await server.request('GET', `/api/pictures/${id}`, {
      key,
      headers: { 'if-none-match': String(headers.get('etag')) },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  test('no workspace sees the picture of another, by whatever id it asks', async () => {
    const id = idOf(await send(await server.key('po'), await drawn(2, 9).png().toBuffer()));
    const { rows } = await sql<{ id: string }>`select workspace_id as id from workspace`.execute(world.env.db);
    const own = await sql<{ id: string }>`select workspace_id as id from picture where id = ${id}`.execute(
      world.env.db,
    );
    const other = rows.find((row) => row.id !== own.rows[0]?.id)?.id ?? '';
    const answer = await server.request('GET', `/api/pictures/${id}?workspace=${other}`, {
      key: await server.key('stranger'),
    });
    expect(answer.status).toBe(404);
    expect(other).not.toBe('');
  });
});
