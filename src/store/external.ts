import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { askOnce } from './embedded/connection.ts';
import type { Store } from './open.ts';
import { type Log, StartRefused } from './refused.ts';

const oldest = 15;
const patienceMs = 15_000;

const serverShape = z.object({
  version: z.string(),
  number: z.coerce.number(),
  encoding: z.string(),
  fsync: z.string(),
  commit: z.string(),
  name: z.string(),
});

/** Checks the PostgreSQL that `DATABASE_URL` names; it may still be starting, as when a whole machine comes up. */
export async function openExternal(url: string, log: Log): Promise<Store> {
  const { safe, says } = judgeServer(await askPatiently(url, log));
  if (!safe) log.warn(says);
  return { mode: 'external', url, says, folder: null, close: async () => undefined };
}

/** What a server's own answers about itself mean for us: refused, or usable, with its promise in words. */
export function judgeServer(answers: unknown): { safe: boolean; says: string } {
  const server = serverShape.parse(answers);
  if (server.number < oldest * 10_000) {
    throw refusal(`DATABASE_URL leads to PostgreSQL ${server.version}; Throughline needs ${oldest} or later.`);
  }
  if (server.encoding !== 'UTF8') {
    throw refusal(
      `The database of DATABASE_URL is kept in ${server.encoding}; Throughline needs one made with ENCODING 'UTF8'.`,
    );
  }
  const safe = server.fsync === 'on' && server.commit !== 'off';
  const promise = safe ? 'what was acknowledged is on the disk' : 'a crash of its machine may lose acknowledged writes';
  const settings = `fsync ${server.fsync}, synchronous_commit ${server.commit}`;
  return {
    safe,
    says: `PostgreSQL ${server.version}, database "${server.name}" (DATABASE_URL): ${promise} (${settings}); any number of processes.`,
  };
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
  const words = error instanceof AggregateError ? error.errors.map(wordsOf).join('; ') : wordsOf(error);
  const says = `The PostgreSQL of DATABASE_URL cannot be used: ${words}. Check the address, the password, and that the database exists.`;
  return refusal(says, error);
}

function refusal(says: string, cause?: unknown): StartRefused {
  return new StartRefused('unreachable', says, { cause });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message || codeOf(error) : String(error);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
