import type { OrderForecast } from '#analysis/forecast/forecast-order';
import type { TeamQuestion } from '#analysis/forecast/forecast-team';
import type { Env } from '#catalogue/env';
import { cursorOf, ensureCursor, moveCursor, standingClock, takeCursor } from '#store/cursors';
import type { Db } from '#store/database';
import { lastSeq } from '#store/diary';

/** What readers need from outside. */
export type ReadersEnv = Env & {
  /** Computes off the event loop. */
  runForecast: (question: TeamQuestion) => Promise<OrderForecast>;
  /** Leaves a job in the transaction of `db`; a process without it leaves that reading to others. */
  enqueue?: (db: Db, task: string, payload: object, key: string) => Promise<void>;
  /** What the clock starts, each through a command. */
  clockJobs?: readonly ((env: Env) => Promise<void>)[];
  /** Told of what went wrong and will be tried again, or left. */
  failed?: (error: unknown, where: string) => void;
};

/** A stretch of a workspace's diary for a reader, with the moment its workspace is at. */
export type Stretch = { workspace: string; from: number; upTo: number; now: string };

/** Somebody who follows every diary with a cursor of their own; `take` and the move of the cursor are one transaction. */
export type Reader = {
  name: string;
  take: (db: Db, env: ReadersEnv, stretch: Stretch) => Promise<void>;
  /** True where there is something to do although the diary has not moved, as when a day has passed. */
  due: (db: Db, stretch: Stretch) => Promise<boolean>;
};

/**
 * Lets a reader take what is behind its cursor. `idle`: nothing was; `busy`: another process is at it, which is waited for
 * when `wait` is true.
 */
export async function step(
  env: ReadersEnv,
  reader: Reader,
  workspace: string,
  wait: boolean,
): Promise<'idle' | 'moved' | 'busy'> {
  const stretch = async (db: Db, from: number): Promise<Stretch> => ({
    workspace,
    from,
    upTo: await lastSeq(db, workspace),
    now: (await standingClock(db, workspace)) ?? new Date(env.clock()).toISOString(),
  });
  const nothing = async (db: Db, ahead: Stretch) => ahead.from >= ahead.upTo && !(await reader.due(db, ahead));
  const stands = await cursorOf(env.db, workspace, reader.name);
  if (stands === undefined) await ensureCursor(env.db, workspace, reader.name);
  else if (await nothing(env.db, await stretch(env.db, stands))) return 'idle';
  return env.db.transaction().execute(async (db) => {
    const from = await takeCursor(db, workspace, reader.name, wait);
    if (from === undefined) return 'busy';
    const ahead = await stretch(db, from);
    if (await nothing(db, ahead)) return 'idle';
    await reader.take(db, env, ahead);
    await moveCursor(db, workspace, reader.name, ahead.upTo);
    return 'moved';
  });
}
