import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { StartRefused } from './refused.ts';

/** One numbered file of SQL and the fingerprint that tells whether it was edited since. */
export type Migration = { number: number; name: string; sql: string; hash: string };

type Applied = { number: number; name: string; hash: string };

const lockKey = 7_410_226;

/** Reads `NNNN-*.sql` in order; refuses a file with another name, a number used twice and a number left out. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(number)) throw refusal(`${join(folder, name)} is not named like 0001-what-it-does.sql.`);
      if (number !== index + 1) {
        throw refusal(
          `${join(folder, name)} should have the number ${String(index + 1).padStart(4, '0')}: numbers neither repeat nor leave gaps.`,
        );
      }
      // Git may hand out the same file with other line ends on another system.
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database to the newest migration and answers the names of those applied now. Each is applied whole or not at
 * all, once, whoever else migrates at the same time; an edited past and a database newer than this code are refused.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  // A connection lost between two statements is told by the next one.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const done: string[] = [];
    for (
      let name = await migrateNext(client, migrations);
      name !== null;
      name = await migrateNext(client, migrations)
    ) {
      done.push(name);
    }
    return done;
  } finally {
    await client.end();
  }
}

/** The lock is the transaction's own, so it holds behind a connection pooler too, and is free the moment we die. */
async function migrateNext(client: pg.Client, migrations: Migration[]): Promise<string | null> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey]);
    const next = nextOf(migrations, await readApplied(client));
    if (next) await apply(client, next);
    await client.query('COMMIT');
    return next?.name ?? null;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  await client.query(`CREATE TABLE IF NOT EXISTS public.migration (
    number int PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`);
  return (await client.query<Applied>('SELECT number, name, hash FROM public.migration ORDER BY number')).rows;
}

function nextOf(migrations: Migration[], applied: Applied[]): Migration | undefined {
  for (const past of applied) {
    const file = migrations[past.number - 1];
    if (!file) {
      throw refusal(
        `The database was brought to migration ${past.name} by a newer Throughline; this one knows ${migrations.length}. Start the newer one, or restore a backup from before.`,
      );
    }
    if (file.hash !== past.hash) {
      throw refusal(
        `The migration ${file.name} was edited after it was applied to this database (as ${past.name}). Put the file back as it was and add a new migration instead.`,
      );
    }
  }
  return migrations[applied.length];
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const before = await transactionId(client);
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw refusal(
      `The migration ${migration.name}${placeOf(error, migration.sql)} failed: ${wordsOf(error)}. Nothing of it was kept.`,
      error,
    );
  }
  if ((await transactionId(client)) !== before) {
    throw refusal(
      `The migration ${migration.name} ends its transaction itself, so it cannot be applied whole or not at all. Take COMMIT and ROLLBACK out of it.`,
    );
  }
  await client.query('INSERT INTO public.migration (number, name, hash) VALUES ($1, $2, $3)', [
    migration.number,
    migration.name,
    migration.hash,
  ]);
}

async function transactionId(client: pg.Client): Promise<string> {
  const [row] = (await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id')).rows;
  return row?.id ?? '';
}

function placeOf(error: unknown, sql: string): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position ?? Number.NaN) : Number.NaN;
  return Number.isNaN(position) ? '' : `, line ${sql.slice(0, position).split('\n').length},`;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function refusal(says: string, cause?: unknown): StartRefused {
  return new StartRefused('schema', says, { cause });
}
