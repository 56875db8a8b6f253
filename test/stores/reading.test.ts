import { expect, test } from 'vitest';
import { kindNames } from '#domain/records';
import { readWith } from '#store/read';
import { buildWorld } from '#test/world';

const readingAs = async (as: 'pm' | 'admin' | 'stranger') => {
  const world = await buildWorld();
  const { member, admin, roles } = await world.actor(as);
  const sight = { workspace: world.workspace, products: admin ? null : [...roles.keys()], admin, member };
  return { world, sight };
};

test.each(['pm', 'admin', 'stranger'] as const)(
  'lists read together are the lists read one by one, of every kind, for %s',
  async (as) => {
    const { world, sight } = await readingAs(as);
    const one = readWith(world.env.db, sight);
    const together = readWith(world.env.db, sight);
    const wanted = Object.fromEntries(kindNames.map((kind) => [kind, [kind, {}] as const]));
    const lists = await together.together(wanted);
    let rows = 0;
    for (const kind of kindNames) {
      const alone = await one.all(kind);
      expect(lists[kind], kind).toEqual(alone);
      rows += alone.length;
    }
    expect(rows).toBeGreaterThan(as === 'stranger' ? 5 : 100);
    expect([...together.handed].sort()).toEqual([...one.handed].sort());
    await world.close();
  },
);

test('a list that asks for one of no values is empty and the others keep their order and limit', async () => {
  const { world, sight } = await readingAs('pm');
  const read = readWith(world.env.db, sight);
  const { none, first, last } = await read.together({
    none: ['story', { id: [] }],
    first: ['story', {}, { by: 'title', limit: 2 }],
    last: ['feature', { stage: ['committed', 'idea'] }, { by: 'short' }],
  });
  expect(none).toEqual([]);
  expect(first).toEqual(await read.all('story', {}, { by: 'title', limit: 2 }));
  expect(last).toEqual(await read.all('feature', { stage: ['committed', 'idea'] }, { by: 'short' }));
  expect(await read.together({ none: ['story', { id: [] }] })).toEqual({ none: [] });
  expect(await read.all('story', { id: [] })).toEqual([]);
  await world.close();
});
