import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { migrate, readMigrations } from '#store/migrate';
import { testClusterUrl } from './cluster.ts';

/** A database of a test file's own. */
export type TestDatabase = { url: string; drop(): Promise<void> };

const migrations = join(import.meta.dirname, '../migrations');

/** A migrated, empty database of its own, cloned in a moment; it is thrown away with the cluster, so nobody has to drop it. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = await templateName();
  const cluster = await testClusterUrl(inject('testRun'), (url) => makeTemplate(url, template));
  return makeDatabase(cluster, `TEMPLATE ${template}`);
}

/** A database with nothing in it, for tests of migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const template = await templateName();
  return makeDatabase(
    await testClusterUrl(inject('testRun'), (url) => makeTemplate(url, template)),
    'TEMPLATE template0',
  );
}

/** A copy of a test file's database, to which nobody may be connected. */
export async function copyDatabase(url: string): Promise<TestDatabase> {
  const cluster = await testClusterUrl(inject('testRun'), () => Promise.resolve());
  return makeDatabase(cluster, `TEMPLATE ${new URL(url).pathname.slice(1)}`);
}

async function makeDatabase(cluster: string, how: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(cluster, `CREATE DATABASE ${name} ${how}`);
  return { url: named(cluster, name), drop: () => execute(cluster, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Closed to connections afterwards: a single one would make every clone fail. */
async function makeTemplate(cluster: string, template: string): Promise<void> {
  await execute(cluster, `CREATE DATABASE ${template}`);
  await migrate(named(cluster, template), migrations);
  await execute(cluster, `ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
}

async function templateName(): Promise<string> {
  const hashes = (await readMigrations(migrations)).map((migration) => migration.hash);
  return `template_${createHash('sha256').update(hashes.join()).digest('hex').slice(0, 12)}`;
}

function named(cluster: string, database: string): string {
  return cluster.replace('/postgres?', `/${database}?`);
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
