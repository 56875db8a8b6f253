import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { answerFor } from '#doors/http/errors';
import { serveWorld } from '#test/server';
import { buildWorld, fill } from '#test/world';

/** A connection to another database of the cluster that a world lives in. */
async function clusterOf(url: string): Promise<{ client: pg.Client; database: string }> {
  const database = /\/(test_\w+)\?/.exec(url)?.[1] ?? '';
  const client = new pg.Client({ connectionString: url.replace(`/${database}?`, '/postgres?') });
  await client.connect();
  return { client, database };
}

describe('a database in trouble', () => {
  test('that ends its connections is used again at once, without a restart', async () => {
    const world = await buildWorld();
    const server = await serveWorld(world);
    const pm = await server.key('pm');
    const { client, database } = await clusterOf(String(world.url));
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
    await client.end();
    const statuses: number[] = [];
    while (statuses.at(-1) !== 200 && statuses.length < 20)
      statuses.push((await server.ask('product.list', pm)).status);
    expect(statuses.at(-1)).toBe(200);
    expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
    await server.close();
    await world.close();
  });

  test('that ends a connection in the middle of a transaction ends neither the process nor the next one', async () => {
    const world = await buildWorld();
    const { client } = await clusterOf(String(world.url));
    const unheard: unknown[] = [];
    const hear = (error: unknown) => void unheard.push(error);
    process.on('uncaughtException', hear);
    const broken = world.env.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
      while ((await client.query('select 1 from pg_stat_activity where pid = $1', [rows[0]?.pid])).rowCount)
        await client.query('select 1');
      return sql`select 1`.execute(db);
    });
    const error = await broken.catch((thrown: unknown) => thrown);
    expect(answerFor(error)).toMatchObject({ status: 503, error: { code: 'unavailable' } });
    expect((await sql`select 1 as one`.execute(world.env.db)).rows).toEqual([{ one: 1 }]);
    process.off('uncaughtException', hear);
    expect(unheard).toEqual([]);
    await client.end();
    await world.close();
  });

  test('that is gone is told as unavailable with a time to come back, and nothing of our inside', async () => {
    const world = await buildWorld();
    const server = await serveWorld(world);
    const pm = await server.key('pm');
    const { client, database } = await clusterOf(String(world.url));
    await client.query(`drop database ${database} with (force)`);
    await client.end();
    for (const answer of [
      await server.ask('product.list', pm),
      await server.post('feature.raise', pm, {}),
      await server.request('GET', '/api/product.list', { headers: { cookie: 'throughline=x.y' } }),
    ]) {
      expect([503, 401]).toContain(answer.status);
      expect(answer.text).not.toMatch(/test_|\.ts|select|pg/i);
    }
    const asked = await server.ask('product.list', pm);
    expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '2']);
    expect(asked.body).toMatchObject({ error: { code: 'unavailable', requestId: asked.headers.get('x-request-id') } });
    expect((await server.request('GET', '/readyz')).status).toBe(503);
    expect((await server.request('GET', '/healthz')).status).toBe(200);
    await server.close();
    await world.close();
  });

  test('where another holds a lock is told as unavailable after 3 s, and the write is made by trying again', async () => {
    const world = await buildWorld();
    const server = await serveWorld(world);
    const pm = await server.key('pm');
    const other = new pg.Client({ connectionString: String(world.url) });
    await other.connect();
    await other.query('begin');
    await other.query('select 1 from feature where id = $1 for update', [world.names.get('$offline')]);
    const edit = () =>
      server.post(
        'feature.edit',
        pm,
        fill({ feature: '$offline', title: 'Later', was: { title: 'Offline field reports' } }, world.names),
        { 'idempotency-key': 'locked-1' },
      );
    const began = performance.now();
    const waited = await edit();
    expect([waited.status, (waited.body as { error: { code: string } }).error.code]).toEqual([503, 'unavailable']);
    expect(performance.now() - began).toBeLessThan(9_000);
    await other.query('rollback');
    await other.end();
    expect((await edit()).status).toBe(200);
    await server.close();
    await world.close();
  });

  test('that takes no changes for a while says so, is read meanwhile, and makes the change that is sent again', async () => {
    const world = await buildWorld();
    const server = await serveWorld(world);
    const pm = await server.key('pm');
    const { client, database } = await clusterOf(String(world.url));
    const takeChanges = async (takes: boolean) => {
      await client.query(`alter database ${database} set default_transaction_read_only = ${takes ? 'off' : 'on'}`);
      await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database]);
      while ((await server.ask('product.list', pm)).status !== 200);
    };
    const raise = () =>
      server.post('feature.raise', pm, fill({ product: '$field', title: 'Later' }, world.names), {
        'idempotency-key': 'read-only-1',
      });
    await takeChanges(false);
    const refused = await raise();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10']);
    expect(refused.body).toMatchObject({
      error: { code: 'unavailable', message: expect.stringContaining('takes no changes now') },
    });
    await takeChanges(true);
    expect((await raise()).status).toBe(200);
    await client.end();
    await server.close();
    await world.close();
  });

  test('whose disk is full is told with 507', () => {
    expect(answerFor(Object.assign(new Error('could not extend file'), { code: '53100' }))).toMatchObject({
      status: 507,
      error: { code: 'unavailable' },
    });
  });

  test('what nobody foresaw is told without its inside', () => {
    const answer = answerFor(new Error('secret inside'));
    expect([answer.status, JSON.stringify(answer)]).toEqual([500, expect.not.stringContaining('secret')]);
  });
});

describe('the web application', () => {
  test('is one page for every address a person opens, its files never change under a hashed name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Throughline</title>');
    writeFileSync(join(folder, 'assets/main-abc123.js'), 'export const x = 1;'.repeat(200));
    const world = await buildWorld();
    const server = await serveWorld(world, { webFolder: folder });
    const html = { accept: 'text/html,application/xhtml+xml' };
    for (const path of ['/', '/features/F-12', '/set-up', '/invitation']) {
      const page = await server.request('GET', path, { headers: html });
      expect([path, page.status, page.text.includes('<title>Throughline'), page.headers.get('cache-control')]).toEqual([
        path,
        200,
        true,
        'no-cache',
      ]);
      expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    const file = await server.request('GET', '/assets/main-abc123.js');
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(file.headers.get('content-type')).toMatch(/javascript/);
    for (const path of ['/assets/main-old.js', '/api/nothing', '/auth/nothing'])
      expect([path, (await server.request('GET', path, { headers: html })).status]).toEqual([path, 404]);
    expect((await server.request('GET', '/features/F-12', { headers: { accept: 'application/json' } })).status).toBe(
      404,
    );
    expect(
      (await server.request('GET', '/..%2f..%2fpackage.json', { headers: { accept: '*/*' } })).status,
    ).toBeGreaterThanOrEqual(400);
    await server.close();
    await world.close();
  });
});
