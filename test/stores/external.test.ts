import { expect, test } from 'vitest';
import { judgeServer } from '#store/external';
import { openStore } from '#store/open';
import { emptyDatabase } from '#test/database';
import { startApp } from './app.ts';

const log = { info() {}, warn() {}, error() {} };
const good = { version: '16.3', number: '160003', encoding: 'UTF8', fsync: 'on', commit: 'on', name: 'line' };

test('the database of DATABASE_URL is used, by several processes, and left running', async () => {
  const { url } = await emptyDatabase();
  const apps = [1, 2].map(() => startApp('/nowhere', { env: { DATABASE_URL: url } }));
  for (const app of apps) expect(await app.opened).toMatchObject({ mode: 'external', url, folder: null });
  for (const app of apps) app.child.kill('SIGTERM');
  for (const app of apps) expect((await app.ended).code).toBe(0);
  const store = await openStore({ databaseUrl: url, dataFolder: '/nowhere' }, log);
  expect(store.says).toContain('(DATABASE_URL)');
  await store.close();
});

test('what the server promises is told as it is', () => {
  expect(judgeServer(good)).toMatchObject({ safe: true, says: expect.stringContaining('is on the disk') });
  for (const weak of [{ fsync: 'off' }, { commit: 'off' }]) {
    expect(judgeServer({ ...good, ...weak })).toMatchObject({ safe: false, says: expect.stringContaining('may lose') });
  }
});

test('a server that is too old, and a database in another encoding, are refused with what is needed', () => {
  expect(() => judgeServer({ ...good, version: '14.9', number: '140009' })).toThrow(/PostgreSQL 14\.9.*15 or later/);
  expect(() => judgeServer({ ...good, encoding: 'SQL_ASCII' })).toThrow(/SQL_ASCII.*UTF8/);
  expect(judgeServer({ ...good, version: '15.0', number: '150000' }).safe).toBe(true);
});

test('a database that does not exist is refused at once, without a password on the screen', async () => {
  const { url } = await emptyDatabase();
  const elsewhere = url.replace('://throughline@', '://throughline:secret@').replace(/\/test_\w+/, '/not_there');
  const opening = openStore({ databaseUrl: elsewhere, dataFolder: '/nowhere' }, log);
  await expect(opening).rejects.toMatchObject({
    code: 'unreachable',
    message: expect.stringMatching(/not_there.*does not exist/),
  });
  await expect(opening).rejects.not.toThrow(/secret/);
});
