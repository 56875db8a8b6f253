import type { Actor, AnyCommand } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { commands, queries } from '#catalogue/list';
import { type Call, type Outcome, run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { rewinder } from '#test/rewind';
import { buildWorld, fill, type World, worldOn } from '#test/world';

/** What a check finds wrong with a definition, in sentences; none for an honest one. */
export type Check = (definitions: Definitions, name: string) => Promise<string[]>;
export type Definitions = Pick<Env, 'commands' | 'queries'>;

/** The catalogue as it ships. */
export const shipped = { commands, queries } as unknown as Definitions;

/** The catalogue with planted definitions in it. */
export function planted(cheats: Record<string, unknown>): Definitions {
  return { commands: { ...shipped.commands, ...cheats } as Definitions['commands'], queries: shipped.queries };
}

/** The definition, or a failure that names it. */
export function commandOf(definitions: Definitions, name: string): AnyCommand {
  const def = definitions.commands[name];
  if (!def) throw new Error(`There is no command ${name}.`);
  return def;
}

type Stage = Pick<World, 'url' | 'database'> & { rewind: () => Promise<void> };

/** Databases that stand at the world's beginning, for the next that asks. */
const idle: Stage[] = [];

/** Runs `work` in a world of its own; its database is put back and used again. */
export async function inWorld<T>(definitions: Definitions, work: (world: World) => Promise<T>): Promise<T> {
  const known = idle.pop();
  const world = known ? await worldOn(known, definitions) : await buildWorld(definitions);
  const { url, database } = world;
  try {
    const outcome = await work(world);
    const rewind = known?.rewind ?? rewinder(database.db);
    await rewind();
    idle.push({ url, database, rewind });
    return outcome;
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Closes the databases that stand idle. */
export async function closeWorlds(): Promise<void> {
  for (const { database } of idle.splice(0)) await database.close();
}

export type Tried = { ended: string; outcome?: Outcome; problem?: Problem };

/** Sends a command and answers how it ended: done, proposed, preview or the code of the refusal. */
export async function attempt(world: World, actor: Actor, call: Call): Promise<Tried> {
  try {
    const outcome = await run(world.env, actor, call);
    return { ended: outcome.kind, outcome };
  } catch (problem) {
    if (problem instanceof Problem) return { ended: problem.code, problem };
    throw problem;
  }
}

/** The examples of a command that are done, with their input filled in. */
export function doneExamples(
  world: World,
  def: AnyCommand,
): { as: string; input: Record<string, unknown>; says: string }[] {
  return def.examples
    .filter(({ gives = 'done' }) => gives === 'done')
    .map(({ as, says, input }) => ({ as, says, input: fill(input, world.names) as Record<string, unknown> }));
}
