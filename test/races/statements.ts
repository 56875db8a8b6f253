import { sql } from 'kysely';
import { type Call, type Outcome, run } from '#catalogue/run';
import { databaseTrouble } from '#lib/database-trouble';
import { type Database, openDatabase } from '#store/database';
import { lastSeq, linesAfter } from '#store/diary';
import { differences, fingerprint, readState, type State } from '../catalogue/state.ts';
import { type Check, commandOf, doneExamples, inWorld } from '../catalogue/trial.ts';
import type { World } from '../world.ts';
import { cutterOn } from './cutting.ts';
import { unsound } from './diary.ts';
import { until } from './program.ts';

/** The id under which the one command is sent. */
export const theOne = 'the-one';

/** What a command left: the diary's lines in words, and how many rows keep its id. */
export type Effect = { lines: string[]; commands: number };

/** What sending the first done example of a command leads to, undisturbed; undefined where none is done. */
export function undisturbed(
  definitions: Parameters<Check>[0],
  name: string,
): Promise<{ effect: Effect; state: State; statements: number } | undefined> {
  return inWorld(definitions, async (world) => {
    const [example] = doneExamples(world, commandOf(definitions, name));
    if (!example) return undefined;
    const from = await lastSeq(world.database.db, world.workspace);
    const database = openDatabase(world.url, 2);
    const { statements } = cutterOn(database.pool);
    const call = { name, input: example.input, id: theOne };
    await run({ ...world.env, db: database.db }, await world.actor(example.as as 'pm'), call);
    const count = statements().length;
    await database.close();
    const state = await readState(world.database.db, world.workspace);
    return { effect: await effectOf(world, from), state, statements: count };
  });
}

/** What the one command has left since `from`. */
export async function effectOf(
  { database, workspace }: Pick<World, 'database' | 'workspace'>,
  from: number,
): Promise<Effect> {
  const lines = await linesAfter(database.db, workspace, from, 100_000);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from command where id = ${theOne}`.execute(
    database.db,
  );
  return { lines: lines.map(({ kind, op }) => `${op} ${kind}`), commands: rows[0]?.n ?? 0 };
}

/** Waits until PostgreSQL has noticed that whoever was in a transaction is gone. */
export async function settled({ db }: Database): Promise<void> {
  const busy = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity where datname = current_database()
      and pid <> pg_backend_pid() and (xact_start is not null or state <> 'idle')`.execute(db)
    ).rows[0]?.n ?? 0;
  await until('nobody is in a transaction', async () => (await busy()) === 0, 10_000);
}

/**
 * A command that is cut off before any statement of its transactions does nothing; with the answer to its commit lost it
 * is wholly there or not at all; sent again it is done once.
 */
export const allOrNothing: Check = async (definitions, name) => {
  const whole = await undisturbed(definitions, name);
  if (!whole) return commandOf(definitions, name).through === 'undo' ? [] : [`${name} has no example that is done`];
  return inWorld(definitions, async (world) => {
    const wrong: string[] = [];
    const [example] = doneExamples(world, commandOf(definitions, name));
    const actor = await world.actor(example?.as as 'pm');
    const call: Call = { name, input: example?.input, id: theOne };
    const from = await lastSeq(world.database.db, world.workspace);
    const before = await fingerprint(world.database.db);
    const database = openDatabase(world.url, 2);
    const cutter = cutterOn(database.pool);
    const env = { ...world.env, db: database.db };
    const send = (): Promise<Outcome | Error> => run(env, actor, call).catch((error: Error) => error);

    let at = 1;
    for (; !cutter.finished; at++) {
      cutter.arm({ at, moment: 'before' });
      const outcome = await send();
      if (!cutter.struck) return [...wrong, `It ended after ${at - 1} statements without a commit that could be cut.`];
      const said = cutter.statements().at(-1)?.slice(0, 60);
      if (databaseTrouble(outcome) !== 'away') wrong.push(`Cut at ${said}: it ended ${String(outcome)}`);
      await settled(world.database);
      if ((await fingerprint(world.database.db)) !== before)
        return [...wrong, `Cut at ${said}: a part of it was done.`];
    }
    cutter.arm({ at: at - 1, moment: 'answer lost' });
    await send();
    cutter.disarm();
    await settled(world.database);
    const found = await effectOf(world, from);
    const nothing = (await fingerprint(world.database.db)) === before;
    if (!nothing && !same(found, whole.effect))
      wrong.push(`Its answer lost: a part of it was done, ${JSON.stringify(found)}`);
    const [first, again] = [await send(), await send()];
    if (first instanceof Error || again instanceof Error)
      return [...wrong, `Sent again it ended ${String(first)}, ${String(again)}`];
    if (first.kind !== 'done' || again.kind !== 'done' || first.seq !== again.seq)
      wrong.push('Sent again it got another answer.');
    const effect = await effectOf(world, from);
    if (!same(effect, whole.effect))
      wrong.push(`Sent again it did ${JSON.stringify(effect)}, once ${JSON.stringify(whole.effect)}`);
    wrong.push(...(await unsound(database.db, world.workspace)));
    wrong.push(...(await unlike(world, whole.state)));
    await database.close();
    return wrong;
  });
};

/** How the records that were there before differ from those of an undisturbed run. */
async function unlike({ database, workspace }: World, whole: State): Promise<string[]> {
  const state = await readState(database.db, workspace);
  // Ids are made anew by each try; those of a run begin here.
  const plain = (row: object) => JSON.parse(JSON.stringify(row).replace(/[\d-]{24}0000001\d{5}/g, 'made anew'));
  const both = (one: State): State =>
    new Map([...one].filter(([key]) => state.has(key) && whole.has(key)).map(([key, row]) => [key, plain(row)]));
  const count = whole.size === state.size ? [] : [`There are ${state.size} records, undisturbed ${whole.size}.`];
  return [...count, ...differences(both(whole), both(state))];
}

const same = (a: Effect, b: Effect) => JSON.stringify(a) === JSON.stringify(b);
