import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { answer } from '#catalogue/answer';
import { type Outcome, run } from '#catalogue/run';
import { keepUpload } from '#catalogue/upload';
import type { Role } from '#domain/rights';
import { runImports } from '#jobs/run-import';
import { type Database, openDatabase } from '#store/database';
import { fill, type World } from '#test/world';

type Answer = Record<string, unknown>;
/** An import as `import.get` tells it. */
export type Told = {
  import: Answer & { id: string; version: number; state: string; made: number; same: number; refused: number };
  report: Answer & {
    unlinked?: unknown;
    undone?: unknown;
    failed?: string;
    problems: { total: number; first: Answer[] };
  };
  progress: { done: number; total: number } | null;
};

/** What tests of imports do in a world. */
export function importing(world: World) {
  const field = String(world.names.get('$field'));
  const act = async (as: Role | 'admin', name: string, input: unknown): Promise<Outcome> =>
    run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
  const done = async (as: Role | 'admin', name: string, input: unknown): Promise<Answer> => {
    const outcome = await act(as, name, input);
    if (outcome.kind !== 'done') throw new Error(`${name} was ${outcome.kind}.`);
    return outcome.output as Answer;
  };
  const ask = async (name: string, input: unknown): Promise<Answer> =>
    (await answer(world.env, await world.actor('admin'), name, fill(input, world.names))) as Answer;
  const upload = async (bytes: Buffer | string, name = 'file.csv') =>
    keepUpload(world.env, await world.actor('po'), field, name, Buffer.from(bytes));
  const got = async (id: string) => (await ask('import.get', { import: id })) as unknown as Told;
  /** Begins an import; answers its id. */
  const begin = async (
    kind: 'backlog' | 'history' | 'feedback' | 'issues',
    bytes: Buffer | string,
    more: Answer = {},
  ) => {
    const where = kind === 'feedback' ? { product: '$field' } : { team: '$crew' };
    return String((await done('po', `import.${kind}`, { ...where, file: await upload(bytes), ...more })).id);
  };
  /** Does the job of an import that was begun. */
  const job = (id: string, signal = new AbortController().signal) =>
    runImports(world.env)({ workspace: world.workspace, import: id }, signal);
  /** Brings a file in, wholly. */
  const bring = async (...[kind, bytes, more]: Parameters<typeof begin>) => {
    const id = await begin(kind, bytes, more);
    await job(id);
    return got(id);
  };
  const rows = async (table: string, id: string) =>
    (
      await sql<Answer>`select * from ${sql.table(table)} where import_id = ${id} order by rank nulls last, short`.execute(
        world.env.db,
      )
    ).rows;
  const stories = (id: string) => rows('story', id);
  const count = async (what: ReturnType<typeof sql>) =>
    Number((await sql<{ n: number }>`select count(*) as n from ${what}`.execute(world.env.db)).rows[0]?.n);
  return { act, done, ask, upload, got, begin, job, bring, stories, count, field };
}

/** The bytes of a real slice. */
export function slice(file: string): Buffer {
  return readFileSync(new URL(`../fixtures/imports/${file}`, import.meta.url));
}

/**
 * Holds every import up where it first tells how far it is, which is in the middle of its transaction; `held` resolves
 * when one stands there, `release` lets it go on.
 */
export async function holdUp(
  world: World,
  id: string,
): Promise<{ held: () => Promise<void>; release: () => Promise<void> }> {
  const holder: Database = openDatabase(world.url, 1);
  await sql`insert into import_progress (workspace_id, import_id, done, total) values (${world.workspace}, ${id}, 0, 0)`.execute(
    holder.db,
  );
  const transaction = await holder.db.startTransaction().execute();
  await sql`select 1 from import_progress where import_id = ${id} for update`.execute(transaction);
  return {
    async held() {
      const waits = sql<{ n: number }>`select count(*) as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%import_progress%'`;
      while ((await waits.execute(world.env.db)).rows[0]?.n === 0);
    },
    async release() {
      await transaction.rollback().execute();
      await holder.close();
    },
  };
}
