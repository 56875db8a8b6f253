import type { sql } from 'kysely';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { openForecastPool } from '#jobs/forecast-pool';
import type { ReadersEnv } from '#readers/reader';
import { tick } from '#readers/start';
import { harbour } from '#sample/harbour/steps';
import { playSample } from '#sample/play';
import type { Step } from '#sample/step';
import { openDatabase } from '#store/database';
import { memberRights } from '#store/rights';
import { type BegunSample, begunSample } from '#store/sample';
import { cloneDatabase } from '#test/database';
import { testEnv } from '#test/world';

/** The moment at which the sample is begun: a Wednesday morning. */
export const begunAt = '2026-11-18T09:00:00.000Z';

/** A workspace with nothing in it but the sample, as it was just begun. */
export async function beginHarbour() {
  const database = openDatabase((await cloneDatabase()).url, 6);
  const { db } = database;
  const clock = { now: Date.parse(begunAt) };
  const env = testEnv(database, clock);
  const pool = openForecastPool();
  const readers: ReadersEnv = { ...env, runForecast: (question) => pool.run(question) };
  const account = { id: 'newcomer', name: 'Nora Newcomer', email: 'nora@example.org' };
  const { workspace, member } = await foundWorkspace(env, account, { name: 'Trying out', use: 'normal' });

  const newcomer = async (name: string, input: unknown) => {
    const rights = await memberRights(db, workspace, { member });
    if (!rights) throw new Error('The newcomer is no member.');
    return run(env, { workspace, ...rights, via: 'web', power: 'decide' }, { name, input });
  };
  const outcome = await newcomer('sample.begin', {});
  if (outcome.kind !== 'done') throw new Error('The sample was not begun.');
  const { id: product } = outcome.output as { id: string };
  const sample = (await begunSample(db, workspace, product)) as BegunSample;

  return {
    database,
    env,
    workspace,
    member,
    product,
    newcomer,
    play: (steps: readonly Step[] = harbour, signal?: AbortSignal) => playSample(env, workspace, sample, steps, signal),
    tick: () => tick(readers),
    /** The first column of every row that a question to the database gives. */
    ask: async <T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> => (await statement.execute(db)).rows,
    close: async () => {
      await pool.close();
      await database.close();
    },
  };
}

/** A sample that was begun. */
export type Begun = Awaited<ReturnType<typeof beginHarbour>>;
