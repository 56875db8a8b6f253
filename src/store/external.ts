import { setTimeout as wait } from 'node:timers/promises';
import { askOnce } from './embedded/connection.ts';
import type { Store } from './open.ts';
import { type Log, StartRefused } from './refused.ts';

const oldest = 15;
const patienceMs = 15_000;

/** Checks the PostgreSQL that `DATABASE_URL` names; it may still be starting, as when a whole machine comes up. */
export async function openExternal(url: string, log: Log): Promise<Store> {
  const row = await askPatiently(url, log);
  const words = (name: string) => String(row[name]);
  if (Number(row.number) < oldest * 10_000) {
    throw new StartRefused(
      'unreachable',
      `DATABASE_URL leads to PostgreSQL ${words('version')}; Throughline needs ${oldest} or later.`,
    );
  }
  if (row.encoding !== 'UTF8') {
    throw new StartRefused(
      'unreachable',
      `The database of DATABASE_URL is kept in ${words('encoding')}; Throughline needs one made with ENCODING 'UTF8'.`,
    );
  }
  const safe = row.fsync === 'on' && row.commit !== 'off';
  const promise = safe ? 'what was acknowledged is on the disk' : 'a crash of its machine may lose acknowledged writes';
  const says = `PostgreSQL ${words('version')}, database "${words('name')}" (DATABASE_URL): ${promise} (fsync ${words('fsync')}, synchronous_commit ${words('commit')}); any number of processes.`;
  if (!safe) log.warn(says);
  return { mode: 'external', url, says, folder: null, close: async () => undefined };
}

async function askPatiently(url: string, log: Log): Promise<Record<string, unknown>> {
  const deadline = performance.now() + patienceMs;
  for (let first = true; ; first = false) {
    try {
      return await askOnce(url, question);
    } catch (error) {
      if (!mayPass(error) || performance.now() > deadline) throw unreachable(error);
      if (first) log.info(`The PostgreSQL of DATABASE_URL does not answer yet: waiting up to ${patienceMs / 1000} s.`);
      await wait(250);
    }
  }
}

const question = `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
  current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
  current_setting('synchronous_commit') AS commit, current_database() AS name`;

function mayPass(error: unknown): boolean {
  return /^(ECONNREFUSED|ENOENT|ECONNRESET|57P03)$/.test(codeOf(error));
}

function unreachable(error: unknown): StartRefused {
  const words =
    error instanceof AggregateError
      ? error.errors.map(String).join('; ')
      : String(error instanceof Error ? error.message : error);
  return new StartRefused(
    'unreachable',
    `The PostgreSQL of DATABASE_URL cannot be used: ${words || codeOf(error)}. Check the address, the password, and that the database exists.`,
    {
      cause: error,
    },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
