import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import { run } from '#catalogue/run';
import { type ReadersEnv, step } from '#readers/reader';
import { searchReader } from '#readers/search';
import type { OutputOf } from '#src/web/client/shapes';
import { workspacesNow } from '#store/cursors';
import { buildWorld, fill, type World } from '#test/world';

type Found = OutputOf<'search.find'>;
type Person = Parameters<World['actor']>[0];

/** The world with everything in it ready to be found. */
export type SearchScene = {
  world: World;
  /** Takes in what has happened since. */
  settle: () => Promise<void>;
  find: (as: Person | Actor, text: string, more?: object) => Promise<Found>;
  /** The short ids, or else names, of what somebody finds. */
  names: (as: Person | Actor, text: string, more?: object) => Promise<string[]>;
  act: (as: Person, name: string, input: Record<string, unknown>) => Promise<Record<string, string>>;
  close: () => Promise<void>;
};

/** Builds the world and lets the reader take it in. */
export async function searchScene(): Promise<SearchScene> {
  const world = await buildWorld();
  const env: ReadersEnv = {
    ...world.env,
    runForecast: () => Promise.reject(new Error('No forecast is asked for.')),
  };
  const settle = async () => {
    for (const { workspace } of await workspacesNow(env.db))
      while ((await step(env, searchReader, workspace, true)) !== 'idle');
  };
  const find = async (as: Person | Actor, text: string, more: object = {}) => {
    const actor = typeof as === 'string' ? await world.actor(as) : as;
    return (await answer(world.env, actor, 'search.find', fill({ text, ...more }, world.names))) as Found;
  };
  await settle();
  return {
    world,
    settle,
    find,
    names: async (as, text, more) => (await find(as, text, more)).hits.map(({ short, title }) => short ?? title),
    async act(as, name, input) {
      const outcome = await run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
      if (outcome.kind !== 'done') throw new Error(`${name} was not done.`);
      return outcome.output as Record<string, string>;
    },
    close: () => world.close(),
  };
}
