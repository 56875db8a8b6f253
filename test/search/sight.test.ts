import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '#catalogue/define';
import { sightOf } from '#catalogue/sight';
import { describeKind } from '#domain/records';
import { searched } from '#domain/searched';
import { foldWords } from '#lib/words';
import { sees } from '#store/read';
import { memberRights } from '#store/rights';
import { selectAllRows } from '#store/rows';
import { type SearchScene, searchScene } from './scene.ts';

let scene: SearchScene;
let readers: Map<string, Actor>;

beforeAll(async () => {
  scene = await searchScene();
  const { world } = scene;
  const home = String(world.names.get('rival:workspace'));
  const rights = await memberRights(world.env.db, home, { member: String(world.names.get('rival:member')) });
  if (!rights) throw new Error('The rival is nobody.');
  readers = new Map<string, Actor>([
    ['rival', { workspace: home, ...rights, via: 'http', power: 'decide' }],
    ...(await Promise.all(
      (['admin', 'pm', 'stranger'] as const).map(async (as) => [as, await world.actor(as)] as [string, Actor]),
    )),
  ]);
});
afterAll(() => scene.close());

test('what can be found is seen by everybody who sees its product, or is nobody’s', () => {
  for (const kind of searched.keys()) expect(describeKind(kind)?.audience).toBe('all');
});

test.each([...searched.keys()])('a %s is found by its own words by exactly those who may see it', async (kind) => {
  const { world } = scene;
  const field = searched.get(kind)?.title[0] ?? '';
  const workspaces = new Set([...readers.values()].map(({ workspace }) => workspace));
  let hidden = 0;
  for (const workspace of workspaces)
    for (const row of await selectAllRows(world.env.db, workspace, kind)) {
      const text = `kind:${kind} ${foldWords(String(row[field] ?? ''))
        .slice(0, 8)
        .join(' ')}`;
      for (const [name, reader] of readers) {
        const may = reader.workspace === workspace && sees(sightOf(reader), kind, row);
        if (!may) hidden++;
        const { hits, counts } = await scene.find(reader, text, { limit: 50, counts: true });
        expect([name, hits.some(({ id }) => id === row.id)]).toEqual([name, may]);
        // Not even a number tells of what is out of sight.
        expect(counts?.[kind] ?? 0).toBe(hits.length);
      }
    }
  expect(hidden).toBeGreaterThan(0);
});

test('neighbours’ words, ids, people and customers find nothing', async () => {
  const hiddenShorts = [...scene.world.names].filter(([name]) => /^(rival|sibling):.*\.short$/.test(name));
  for (const as of ['pm', 'stranger'] as const) {
    for (const text of ['hidden', 'hiden', 'from:hidden', 'product:hidden', 'hidden kind:feedback', 'by:hidden'])
      expect(await scene.find(as, text, { counts: true })).toMatchObject({ hits: [], counts: {} });
    const ids = new Set([...scene.world.names].filter(([name]) => /^(rival|sibling):/.test(name)).map(([, id]) => id));
    for (const [, shortId] of hiddenShorts)
      for (const { id } of (await scene.find(as, shortId)).hits) expect(ids.has(id)).toBe(false);
  }
});
