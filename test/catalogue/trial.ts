import type { Actor, AnyCommand } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { commands, queries } from '#catalogue/list';
import { type Call, type Outcome, run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { buildWorld, fill, type World } from '#test/world';

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

/** Runs `work` in a world of its own. */
export async function inWorld<T>(definitions: Definitions, work: (world: World) => Promise<T>): Promise<T> {
  const world = await buildWorld(definitions);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
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
