import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '#catalogue/run';
import { sightOf } from '#catalogue/sight';
import { readWith } from '#store/read';
import { buildWorld, type World } from '#test/world';

let world: World;
let lake: string;
beforeAll(async () => {
  world = await buildWorld();
  const made = await sent('admin', 'product.create', { name: 'Lake', timeZone: 'Europe/Berlin' });
  lake = String((made as { id: string }).id);
});
afterAll(() => world.close());

async function sent(as: 'admin' | 'po', name: string, input: Record<string, unknown>): Promise<unknown> {
  const outcome = await run(world.env, await world.actor(as), { name, input });
  if (outcome.kind !== 'done') throw new Error(`${name}: ${outcome.kind}`);
  return outcome.output;
}

describe('several products in one command', () => {
  it('are named by an administrator, who acts for the workspace', async () => {
    const roles = [String(world.names.get('$field')), lake].map((product) => ({ product, role: 'po' }));
    expect(await sent('admin', 'member.invite', { name: 'Jonas', roles })).toMatchObject({ token: expect.any(String) });
  });

  it('are no one else’s to mix: a record of another product is not there', async () => {
    await sent('admin', 'role.give', { product: lake, member: (await world.actor('admin')).member, role: 'po' });
    const { id } = (await sent('admin', 'feature.raise', { product: lake, title: 'Far away' })) as { id: string };
    const mixed = sent('admin', 'story.create', {
      team: String(world.names.get('$crew')),
      feature: id,
      title: 'Between two',
    });
    await expect(mixed).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are marked in one’s own inbox together, and come back by one undo; what one cannot see is not there', async () => {
    await sent('admin', 'role.give', { product: lake, member: (await world.actor('po')).member, role: 'po' });
    const { id } = (await sent('admin', 'feature.raise', { product: lake, title: 'Far away too' })) as { id: string };
    const threads = [{ feature: id }, { story: String(world.names.get('$queue')) }];
    const marks = async () => {
      const actor = await world.actor('po');
      const rows = await readWith(world.env.db, sightOf(actor)).all('noticeMark', { memberId: actor.member });
      return rows.filter(({ subjectId }) => threads.some((one) => Object.values(one).includes(subjectId)));
    };
    const before = await marks();
    const outcome = await run(world.env, await world.actor('po'), { name: 'notice.done', input: { threads } });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect((await marks()).map(({ state }) => state)).toEqual(['done', 'done']);
    await sent('po', 'change.undo', { command: outcome.command });
    expect(await marks()).toEqual(before);

    const far = (await sent('admin', 'product.create', { name: 'Far', timeZone: 'Europe/Berlin' })) as { id: string };
    await sent('admin', 'role.give', { product: far.id, member: (await world.actor('admin')).member, role: 'po' });
    const hidden = (await sent('admin', 'feature.raise', { product: far.id, title: 'Hidden' })) as { id: string };
    const mixed = sent('po', 'notice.done', { threads: [...threads, { feature: hidden.id }] });
    await expect(mixed).rejects.toMatchObject({ code: 'not-found' });
  });
});
