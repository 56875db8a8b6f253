import { sql } from 'kysely';
import type { Db } from './database.ts';

/**
 * SQLSTATEs after which the whole transaction may simply be tried again: two were in each other's way, or somebody has
 * just written what a unique or foreign key speaks of, which the next try reads and refuses in words.
 */
const passing = new Set(['40001', '40P01', '23505', '23503']);
const tries = 12;

/** Runs `work` in one transaction; serialization failures, deadlocks, keys that somebody else has just written and what `again` accepts are tried again from the start. */
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
