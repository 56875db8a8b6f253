import { getMigrations } from 'better-auth/db/migration';
import type { Pool } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineOptions } from '#src/accounts/engine';
import { authPool, authTables } from '#store/auth/pool';
import { cloneDatabase, emptyDatabase } from '#test/database';

const options = engineOptions({ baseUrl: 'http://localhost:4400', secret: 'x'.repeat(40), secureCookies: false });
const pools: Pool[] = [];
const open = (url: string) => {
  const pool = authPool({ connectionString: url });
  pools.push(pool);
  return pool;
};
let migrated: Pool;

beforeAll(async () => {
  migrated = open((await cloneDatabase()).url);
});
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

it('leaves better-auth nothing to migrate', async () => {
  const plan = await getMigrations({ ...options, database: authTables(migrated) });
  expect(plan.toBeCreated).toEqual([]);
  expect(plan.toBeAdded).toEqual([]);
  expect(plan.toBeAddedIndexes).toEqual([]);
  expect(plan.schemaProblems).toEqual([]);
});

it('would notice a missing table or column: on an empty database better-auth plans all of them', async () => {
  const pool = open((await emptyDatabase()).url);
  const plan = await getMigrations({ ...options, database: authTables(pool) });
  expect(plan.toBeCreated.map((table) => table.table).sort()).toEqual(['account', 'session', 'user', 'verification']);
});

it('keeps everything of accounts in the schema auth', async () => {
  const { rows } = await migrated.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'auth' order by 1",
  );
  expect(rows.map((row) => row.name)).toEqual([
    'account',
    'attempt',
    'secret',
    'session',
    'set_up_done',
    'set_up_link',
    'user',
    'verification',
  ]);
});
