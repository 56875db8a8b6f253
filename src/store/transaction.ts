import { sql } from 'kysely';
import type { Db } from './database.ts';

/** SQLSTATEs after which the whole transaction may simply be tried again. */
const passing = new Set(['40001', '40P01']);
const tries = 6;

/** Runs `work` in one transaction; serialization failures, deadlocks and what `again` accepts are tried again from the start. */
export async function inTransaction<T>(
  db: Db,
  work: (db: Db) => Promise<T>,
  again: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await db.transaction().execute((transaction) => work(transaction));
    } catch (error) {
      const state = (error as { code?: unknown } | null)?.code;
      if (left <= 1 || !(again(error) || (typeof state === 'string' && passing.has(state)))) throw error;
    }
  }
}

/** Gives this transaction minutes instead of seconds: its statements, its waits for locks, and the work between its statements. */
export async function allowMinutes(db: Db): Promise<void> {
  await sql`select set_config('statement_timeout', '300s', true), set_config('lock_timeout', '120s', true),
    set_config('idle_in_transaction_session_timeout', '120s', true)`.execute(db);
}
