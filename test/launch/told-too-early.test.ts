import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '#catalogue/run';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

const act = async (as: 'pm' | 'support', name: string, input: Record<string, unknown>) =>
  run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
const madeBy = async (done: ReturnType<typeof act>) => {
  const outcome = await done;
  if (outcome.kind !== 'done') throw new Error(`It ended ${outcome.kind}.`);
  return outcome.output as Record<string, unknown>;
};

test('nobody is told of what has not shipped, by mail or by hand, until it has', async () => {
  const words = { product: '$field', text: 'I want to see the photos the same day.', who: 'Tilda' };
  const said = await madeBy(act('support', 'feedback.capture', { ...words, email: 'tilda@lund.example' }));
  const passage = { feature: '$photos', startAt: 0, endAt: 20, seen: { [String(said.id)]: 1 } };
  await madeBy(act('support', 'insight.link', { feedback: said.id, ...passage }));
  const { replies } = await madeBy(act('pm', 'reply.prepare', { features: ['$photos'] }));
  const looked = { replies, seen: { [String((replies as string[])[0])]: 1 } };
  for (const name of ['reply.send', 'reply.mark'])
    await expect(act('pm', name, looked), name).rejects.toThrow(/has not shipped yet/);
  await madeBy(act('pm', 'release.launch', { release: '$patch', seen: { $patch: 2, $photos: 2, $photosPromise: 1 } }));
  expect(await madeBy(act('pm', 'reply.mark', looked))).toEqual({ told: 1 });
});
