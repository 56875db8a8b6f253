import { afterEach, beforeEach, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import type { Role } from '#domain/rights';
import { tick } from '#readers/start';
import { buildWorld, fill, type World } from '#test/world';

let world: World;
beforeEach(async () => {
  world = await buildWorld();
});
afterEach(() => world.close());

async function act(as: Role, name: string, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const outcome = await run(world.env, await world.actor(as), { name, input: fill(input, world.names) });
  if (outcome.kind !== 'done') throw new Error(`${name} ended ${outcome.kind}.`);
  return outcome.output as Record<string, unknown>;
}
const untoldFor = async (as: Role) => {
  const asked = { product: '$field', limit: 200 };
  const home = await answer(world.env, await world.actor(as), 'home.get', fill(asked, world.names));
  return (home as { needs: { is: string; says: string; subjectId: string }[] }).needs.filter(
    ({ is, subjectId }) => is === 'asker-not-told' && subjectId === world.names.get('$patch'),
  );
};
const lookAround = () =>
  tick({ ...world.env, runForecast: () => Promise.reject(new Error('Nothing is forecast here.')) });

test('from the launch on, Home asks whoever answers customers to tell those who asked, until somebody has', async () => {
  for (const who of ['Tilda', 'Vera']) {
    const words = { product: '$field', text: 'I want to see the photos the same day.', who, customer: 'Lund Lifts' };
    const { id } = (await act('support', 'feedback.capture', words)) as { id: string };
    const passage = { feature: '$photos', startAt: 0, endAt: 20, seen: { [id]: 1 } };
    await act('support', 'insight.link', { feedback: id, ...passage });
  }
  expect(await untoldFor('pm')).toEqual([]);
  await act('pm', 'release.launch', { release: '$patch', seen: { $patch: 2, $photos: 2, $photosPromise: 1 } });
  for (const role of ['pm', 'support'] as const) expect(await untoldFor(role)).toHaveLength(1);
  expect((await untoldFor('pm'))[0]?.says).toMatch(/is launched, and 2 people who asked for it are to be told$/);
  expect(await untoldFor('team')).toEqual([]);

  const { replies } = (await act('pm', 'reply.prepare', { features: ['$photos'] })) as { replies: string[] };
  expect(await untoldFor('pm'), 'a reply that is written has told nobody').toHaveLength(1);
  world.clock.now += 2 * 86_400_000;
  await lookAround();
  expect(await untoldFor('pm'), 'two days later it is a finding').toHaveLength(1);
  const seen = Object.fromEntries(replies.map((reply) => [reply, 1]));
  await act('pm', 'reply.mark', { replies, seen });
  await lookAround();
  expect(await untoldFor('pm')).toEqual([]);
});
