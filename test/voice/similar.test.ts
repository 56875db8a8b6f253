import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { run } from '#catalogue/run';
import { buildWorld, fill, type World } from '#test/world';

type Similar = {
  similar: { feedback: { id: string; text: string }; score: number; features: { id: string }[] }[];
  linked: { id: string; count: number }[];
};
let world: World;
const captured = new Map<string, string>();
beforeAll(async () => {
  world = await buildWorld();
});
afterAll(() => world.close());

async function similar(input: Record<string, unknown>, at: World = world): Promise<Similar> {
  const actor = await at.actor('support');
  return (await answer(at.env, actor, 'feedback.similar', fill(input, at.names))) as Similar;
}

async function capture(text: string, at: World = world): Promise<string> {
  const input = fill({ product: '$field', text }, at.names);
  const outcome = await run(at.env, await at.actor('support'), { name: 'feedback.capture', input });
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { id } = outcome.output as { id: string };
  captured.set(id, outcome.command);
  return id;
}

test('what was captured a moment ago is found, with the features it was linked to', async () => {
  const first = await capture('The invoices show the wrong tax for Norway.');
  await capture('Dark mode would be kind to my eyes.');
  const input = fill(
    { feedback: first, feature: '$offline', startAt: 0, endAt: 12, seen: { [first]: 1 } },
    world.names,
  );
  await run(world.env, await world.actor('support'), { name: 'insight.link', input });
  const { similar: found, linked } = await similar({
    product: '$field',
    text: 'Norwegian tax is wrong on our invoice',
  });
  expect(found[0]?.feedback.id).toBe(first);
  expect(found[0]?.features.map(({ id }) => id)).toEqual([world.names.get('$offline')]);
  expect(linked.map(({ id }) => id)).toContain(world.names.get('$offline'));
  expect(linked[0]?.count).toBeGreaterThan(0);
});

test('feedback is not similar to itself, and what was taken back is not found', async () => {
  const one = await capture('Cannot print the elevator certificate.');
  const other = await capture('Printing the certificate of the elevator fails.');
  const before = await similar({ feedback: one });
  expect(before.similar.map(({ feedback }) => feedback.id)).not.toContain(one);
  expect(before.similar[0]?.feedback.id).toBe(other);
  const undone = await run(world.env, await world.actor('support'), {
    name: 'change.undo',
    input: { command: captured.get(other) },
  });
  expect(undone.kind).toBe('done');
  const after = await similar({ feedback: one });
  expect(after.similar.map(({ feedback }) => feedback.id)).not.toContain(other);
});

test('another process finds what it has never been told of', async () => {
  const elsewhere = await buildWorld();
  try {
    const own = await capture('Only here: the drone pictures are upside down.');
    const there = await capture('Only there: the crane load chart is missing.', elsewhere);
    expect((await similar({ product: '$field', text: 'drone pictures upside down' })).similar[0]?.feedback.id).toBe(
      own,
    );
    const found = await similar({ product: '$field', text: 'crane load chart' }, elsewhere);
    expect(found.similar[0]?.feedback).toMatchObject({
      id: there,
      text: 'Only there: the crane load chart is missing.',
    });
    const words = (await similar({ product: '$field', text: 'drone pictures upside down' }, elsewhere)).similar;
    expect(words.map(({ feedback }) => feedback.text).join()).not.toContain('drone');
  } finally {
    await elsewhere.close();
  }
});

test('what another product or workspace hides is never among them', async () => {
  const { similar: found } = await similar({ product: '$field', text: 'hidden hidden feedback', limit: 20 });
  expect(JSON.stringify(found)).not.toContain('hidden');
});

test('several are linked together or not at all, each once, and one undo takes the links and the raised feature back', async () => {
  const [one, two, blank] = [
    await capture('The boiler beeps.'),
    await capture('It beeps all night.'),
    await capture('…'),
  ];
  const actor = await world.actor('support');
  const seen = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, 1]));
  const link = (input: object) =>
    run(world.env, actor, { name: 'insight.link', input: fill({ feature: '$offline', ...input }, world.names) });
  const of = async (id: string) =>
    ((await answer(world.env, actor, 'feedback.get', { feedback: id })) as { insights: { quote: string }[] }).insights;
  await link({ feedback: one, startAt: 0, endAt: 10, seen: seen(one) });
  expect(await link({ pieces: [one, two, blank], seen: seen(one, two, blank) })).toMatchObject({
    kind: 'done',
    output: { linked: 2, quote: 'It beeps all night.' },
  });
  expect((await of(one)).map(({ quote }) => quote)).toEqual(['The boiler']);
  await expect(link({ pieces: [one, two], seen: seen(one, two) })).rejects.toMatchObject({
    message: 'All of them are linked to this feature already.',
  });
  const raised = await link({ feature: undefined, raise: 'Quiet boilers', pieces: [one, two], seen: seen(one, two) });
  if (raised.kind !== 'done') throw new Error(JSON.stringify(raised));
  expect([await of(one), await of(two)].map(({ length }) => length)).toEqual([2, 2]);
  await run(world.env, actor, { name: 'change.undo', input: { command: raised.command } });
  expect([await of(one), await of(two)].map(({ length }) => length)).toEqual([1, 1]);
  const { feature } = raised.output as { feature: string };
  await expect(answer(world.env, actor, 'record.get', { id: feature })).rejects.toMatchObject({ code: 'not-found' });
});
