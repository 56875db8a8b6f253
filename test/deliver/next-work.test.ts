import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

/** The stories that somebody who asks is offered. */
async function offered(as: Role): Promise<string[]> {
  const product = world.names.get('$field');
  const { next } = (await answer(world.env, await world.actor(as), 'work.next', { product, limit: 50 })) as {
    next: { story: { id: string } }[];
  };
  return next.map(({ story }) => story.id);
}

test('whoever does not build is offered nothing that nobody has', async () => {
  expect(await offered('team')).toContain(world.names.get('$readied'));
  expect(await offered('designer')).toEqual([]);
  expect(await offered('po')).toEqual([]);
});

test('what waits for an unfinished story is not offered', async () => {
  const input = fill({ story: '$readied', nature: 'needs', other: '$queue' }, world.names);
  await run(world.env, await world.actor('po'), { name: 'dependency.add', input });
  expect(await offered('team')).not.toContain(world.names.get('$readied'));
});
