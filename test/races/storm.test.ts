import { describe, expect, test } from 'vitest';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { selectAllRows } from '#store/rows';
import { commandOf, doneExamples, inWorld, shipped } from '../catalogue/trial.ts';
import type { World } from '../world.ts';
import { chanceOf, raceSeed } from './chance.ts';
import { unsound } from './diary.ts';

const names = Object.keys(shipped.commands);

/** Sends the first done example of each of these commands at once and answers how each ended; anything but an outcome or a refusal is a fault. */
async function allAtOnce(world: World, commands: readonly string[]): Promise<string[]> {
  return Promise.all(
    commands.map(async (name, n) => {
      const [example] = doneExamples(world, commandOf(shipped, name));
      if (!example) return 'done';
      try {
        return (
          await run(world.env, await world.actor(example.as as 'pm'), {
            name,
            input: example.input,
            id: `at-once:${n}`,
          })
        ).kind;
      } catch (error) {
        return error instanceof Problem && error.code !== 'unavailable' ? error.code : `${name}: ${String(error)}`;
      }
    }),
  );
}

/** What must be true of the records whatever came together. */
async function zombies({ database: { db }, workspace }: World): Promise<string[]> {
  const all = (kind: Parameters<typeof selectAllRows>[2]) => selectAllRows(db, workspace, kind);
  const left = new Set((await all('member')).filter(({ state }) => state === 'removed').map(({ id }) => id));
  const [roles, keys, stories] = [await all('role'), await all('key'), await all('story')];
  const open = ['draft', 'ready', 'in progress', 'in review'];
  return [
    ...roles
      .filter(({ memberId }) => left.has(String(memberId)))
      .map(({ id }) => `The role ${id} is of somebody who left.`),
    ...keys
      .filter(({ memberId, revokedAt }) => left.has(String(memberId)) && revokedAt === null)
      .map(({ id }) => `The key ${id} is of somebody who left.`),
    ...stories
      .filter(({ state, rank }) => open.includes(String(state)) !== (rank !== null))
      .map(({ short, state, rank }) => `${short} is ${state} at ${rank}.`),
  ];
}

const endings = ['done', 'proposed', 'invalid', 'conflict', 'not-found', 'not-allowed'];
const faults = (ended: readonly string[]) => ended.filter((word) => !endings.includes(word));

describe('eight of the same command at once end in an outcome or a refusal each, and leave everything sound', () => {
  for (const name of names) {
    test(name, () =>
      inWorld(shipped, async (world) => {
        expect(faults(await allAtOnce(world, Array(8).fill(name)))).toEqual([]);
        expect([...(await unsound(world.database.db, world.workspace)), ...(await zombies(world))]).toEqual([]);
      }),
    );
  }
});

describe(`different commands at once end in an outcome or a refusal each, and leave everything sound (seed ${raceSeed})`, () => {
  for (let round = 0; round < 60; round++) {
    const chance = chanceOf(2_000 + round);
    const together = Array.from({ length: 10 }, () => chance.pick(names));
    test(`${round}: ${together.join(', ')}`, () =>
      inWorld(shipped, async (world) => {
        expect(faults(await allAtOnce(world, together))).toEqual([]);
        expect([...(await unsound(world.database.db, world.workspace)), ...(await zombies(world))]).toEqual([]);
      }));
  }
});
