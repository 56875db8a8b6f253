import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

const act = async (as: 'pm' | 'po' | 'team' | 'marketing', name: string, input: unknown) =>
  run(world.env, await world.actor(as), { name, input: fill(input, world.names) });

async function historyOf(record: string): Promise<string[]> {
  const asked = { record: world.names.get(record) };
  const { log } = (await answer(world.env, await world.actor('pm'), 'decision.log', asked)) as {
    log: { name: string }[];
  };
  return log.map(({ name }) => name);
}

test('the history of a feature tells what became of its promises', async () => {
  await act('pm', 'promise.move', { promise: '$norrbo', dueOn: '2027-01-20', was: { dueOn: '2026-12-12' } });
  expect((await historyOf('$offline'))[0]).toBe('promise.move');
});

test('the history of a story tells how its criteria were judged, and that of its feature does not', async () => {
  await act('po', 'criterion.check', { criterion: '$once', met: true, was: { met: null } });
  expect((await historyOf('$queue'))[0]).toBe('criterion.check');
  expect(await historyOf('$offline')).not.toContain('criterion.check');
});

test('the history of a release tells what became of its claims', async () => {
  const reworded = { text: 'Sign anywhere.', was: { text: 'Sign in the basement.' } };
  await act('marketing', 'claim.edit', { claim: '$signClaim', ...reworded });
  expect((await historyOf('$winter'))[0]).toBe('claim.edit');
});
