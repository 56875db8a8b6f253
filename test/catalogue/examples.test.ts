import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { commands, queries } from '#catalogue/list';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { buildWorld, fill, type World } from '#test/world';
import { closeWorlds, inWorld, shipped } from './trial.ts';

/** Runs an example in a world and answers how it ended. */
async function outcomeOf(
  world: World,
  name: string,
  example: { as: string; input: unknown },
  ask: boolean,
): Promise<string> {
  try {
    const actor = await world.actor(example.as as 'pm');
    const input = fill(example.input, world.names);
    if (ask) await answer(world.env, actor, name, input);
    else return (await run(world.env, actor, { name, input })).kind;
    return 'done';
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('every example of the catalogue ends as it says', () => {
  for (const [name, command] of Object.entries(commands)) {
    for (const example of command.examples) {
      test(`${name}: ${example.says}`, async () => {
        const ended = await inWorld(shipped, (fresh) => outcomeOf(fresh, name, example, false));
        expect(ended).toBe(example.gives ?? 'done');
      });
    }
  }
  let world: World;
  beforeAll(async () => {
    world = await buildWorld();
  });
  afterAll(async () => {
    await world.close();
    await closeWorlds();
  });
  for (const [name, query] of Object.entries(queries)) {
    for (const example of query.examples) {
      test(`${name}: ${example.says}`, async () => {
        expect(await outcomeOf(world, name, example, true)).toBe(example.gives ?? 'done');
      });
    }
  }
});
