import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, readMigrations } from '#store/migrate';
import { emptyDatabase } from '#test/database';
import { ask } from './scene.ts';

let folder = '';
let url = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-migrations-'));
  url = (await emptyDatabase()).url;
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, sql: string): void {
  writeFileSync(join(folder, name), sql);
}

function writeTwo(): void {
  write('0001-one.sql', 'CREATE TABLE one (id int);\nINSERT INTO one VALUES (1);');
  write('0002-two.sql', 'CREATE TABLE two (id int);\nINSERT INTO two VALUES (2);\nINSERT INTO one VALUES (2);');
}

async function tables(): Promise<unknown[]> {
  return ask(url, "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1");
}

function migrator(): {
  pid: number | undefined;
  kill: () => void;
  ended: Promise<{ code: number | null; out: string }>;
} {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'children/migrate.ts'), url, folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = text(child.stdout);
  const ended = once(child, 'close').then(async () => ({ code: child.exitCode, out: await said }));
  return { pid: child.pid, kill: () => child.kill('SIGKILL'), ended };
}

test('migrations are applied in order, recorded with their fingerprints, and only once', async () => {
  writeTwo();
  expect(await migrate(url, folder)).toEqual(['0001-one.sql', '0002-two.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  const recorded = await ask(url, 'SELECT number, name, hash FROM public.migration ORDER BY number');
  expect(recorded).toEqual((await readMigrations(folder)).map(({ number, name, hash }) => ({ number, name, hash })));
});

test('processes that migrate at the same time apply each migration once between them', async () => {
  writeTwo();
  const ended = await Promise.all(Array.from({ length: 4 }, () => migrator().ended));
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const applied = ended.flatMap(({ out }): string[] => JSON.parse(out));
  expect(applied.toSorted()).toEqual(['0001-one.sql', '0002-two.sql']);
  expect(await ask(url, 'SELECT count(*)::int AS count FROM one')).toEqual([{ count: 2 }]);
});

const statements = [
  'CREATE TABLE two (id int)',
  'INSERT INTO two VALUES (2)',
  'INSERT INTO one VALUES (2)',
  'CREATE INDEX ON two (id)',
];

describe('a migration that is broken off keeps nothing, and the next attempt applies it whole:', () => {
  const broken = (at: number, how: string) => statements.toSpliced(at, 0, how).join(';\n');

  async function expectNothingKept(): Promise<void> {
    expect(await tables()).toEqual([{ name: 'migration' }, { name: 'one' }]);
    expect(await ask(url, 'SELECT name FROM public.migration')).toEqual([{ name: '0001-one.sql' }]);
    expect(await ask(url, 'SELECT id FROM one')).toEqual([{ id: 1 }]);
  }

  async function expectWhole(): Promise<void> {
    expect(await ask(url, 'SELECT id FROM one ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
    expect(await ask(url, 'SELECT id FROM two')).toEqual([{ id: 2 }]);
    expect(await ask(url, 'SELECT count(*)::int AS count FROM public.migration')).toEqual([{ count: 2 }]);
  }

  beforeEach(async () => {
    write('0001-one.sql', 'CREATE TABLE one (id int);\nINSERT INTO one VALUES (1);');
    await migrate(url, folder);
  });

  const places = [...statements.keys(), statements.length];

  test.each(places)('the connection is cut after statement %i', async (at) => {
    write('0002-two.sql', broken(at, 'SELECT pg_terminate_backend(pg_backend_pid())'));
    await expect(migrate(url, folder)).rejects.toThrow(/0002-two\.sql.* failed/);
    await expectNothingKept();
    write('0002-two.sql', statements.join(';\n'));
    expect(await migrate(url, folder)).toEqual(['0002-two.sql']);
    await expectWhole();
  });

  test.each(places)('the process is killed after statement %i', async (at) => {
    write('0002-two.sql', broken(at, 'SELECT pg_advisory_xact_lock(1)'));
    const gate = new pg.Client({ connectionString: url });
    await gate.connect();
    await gate.query('SELECT pg_advisory_lock(1)');
    const child = migrator();
    await untilSomebodyWaits(gate);
    child.kill();
    await child.ended;
    await expectNothingKept();
    await gate.end();
    expect(await migrate(url, folder)).toEqual(['0002-two.sql']);
    await expectWhole();
  });

  test('a statement is wrong: the refusal names the file, the line and what PostgreSQL says', async () => {
    write('0002-two.sql', 'CREATE TABLE two (id int);\nINSERT INTO two VALUES (2);\nINSERT INTO nowhere VALUES (1);');
    await expect(migrate(url, folder)).rejects.toThrow(
      /0002-two\.sql, line 3, failed: relation "nowhere" does not exist/,
    );
    await expectNothingKept();
  });
});

async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  const waiting = "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = 1";
  while ((await client.query(waiting)).rowCount === 0);
}

test('a migration that was edited after it was applied is refused by its name', async () => {
  writeTwo();
  await migrate(url, folder);
  write('0001-one.sql', 'CREATE TABLE one (id bigint);');
  await expect(migrate(url, folder)).rejects.toMatchObject({
    code: 'schema',
    message: expect.stringMatching(/0001-one\.sql was edited/),
  });
});

test('the same migration with the line ends of another system is the same migration', async () => {
  writeTwo();
  await migrate(url, folder);
  write('0001-one.sql', 'CREATE TABLE one (id int);\r\nINSERT INTO one VALUES (1);');
  expect(await migrate(url, folder)).toEqual([]);
});

test('a database that a newer Throughline has migrated is refused and left as it is', async () => {
  writeTwo();
  await migrate(url, folder);
  rmSync(join(folder, '0002-two.sql'));
  await expect(migrate(url, folder)).rejects.toThrow(/0002-two\.sql by a newer Throughline/);
  expect(await ask(url, 'SELECT count(*)::int AS count FROM public.migration')).toEqual([{ count: 2 }]);
});

test('a migration that ends its transaction itself is refused', async () => {
  write('0001-one.sql', 'CREATE TABLE one (id int); COMMIT; BEGIN;');
  await expect(migrate(url, folder)).rejects.toThrow(/0001-one\.sql ends its transaction itself/);
});

test.each([
  [['1-one.sql'], /1-one\.sql is not named like/],
  [['0001-one.sql', '0001-other.sql'], /0001-other\.sql should have the number 0002/],
  [['0001-one.sql', '0003-three.sql'], /0003-three\.sql should have the number 0002/],
])('files named %j are refused before anything is applied', async (names, says) => {
  for (const name of names) write(name, 'CREATE TABLE made (id int)');
  await expect(migrate(url, folder)).rejects.toThrow(says);
  expect(await tables()).toEqual([]);
});
