import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bigBacklog } from '#test/fixtures/imports/made';
import { buildWorld, type World } from '#test/world';
import { importing, slice } from './scene.ts';

let world: World;
let scene: ReturnType<typeof importing>;
beforeEach(async () => {
  world = await buildWorld();
  scene = importing(world);
});
afterEach(() => world.close());

const storyOf = async (external: string) => {
  const { rows } = await sql<{
    id: string;
    title: string;
  }>`select id, title from story where external_id = ${external}`.execute(world.env.db);
  return { id: String(rows[0]?.id), title: String(rows[0]?.title) };
};

test('an import is taken back as one unit, and brought in again', async () => {
  const before = await scene.count(sql`story`);
  const told = await scene.bring('backlog', bigBacklog(1_300));
  const { id, version } = told.import;
  expect(await scene.done('po', 'import.undo', { import: id, seen: { [id]: version } })).toEqual({
    deleted: 1_300,
    kept: [],
    keptTotal: 0,
  });
  expect(await scene.count(sql`story`)).toBe(before);
  expect(await scene.got(id)).toMatchObject({
    import: { state: 'undone' },
    report: { undone: { deleted: 1_300, keptTotal: 0 } },
  });
  const again = await scene.bring('backlog', bigBacklog(1_300));
  expect(again.import).toMatchObject({ made: 1_300, same: 0 });
});

test('what somebody has touched since is kept and named; what was only moved goes', async () => {
  const file = 'key,title,acceptance criteria\nA,One,It works\nB,Two,It works\nC,Three,\nD,Four,\nE,Five,\n';
  const told = await scene.bring('backlog', file);
  const [a, b, c, d] = await Promise.all(['A', 'B', 'C', 'D'].map(storyOf));
  const { rows: criteria } = await sql<{ id: string }>`select id from criterion where story_id = ${a?.id}`.execute(
    world.env.db,
  );
  await scene.done('po', 'criterion.check', { criterion: criteria[0]?.id, met: true, was: { met: null } });
  await scene.done('po', 'criterion.add', { story: b?.id, text: 'It lasts' });
  await scene.done('po', 'story.edit', { story: c?.id, title: 'Three and more', was: { title: 'Three' } });
  await scene.done('po', 'story.move', { stories: [d?.id], at: 'top' });
  const { id, version } = told.import;
  const undone = await scene.done('po', 'import.undo', { import: id, seen: { [id]: version } });
  expect(undone).toMatchObject({ deleted: 2, keptTotal: 3 });
  expect((undone.kept as { id: string; why: string }[]).map((kept) => kept.id).sort()).toEqual(
    [a?.id, b?.id, c?.id].sort(),
  );
  expect(undone.kept).toContainEqual({
    kind: 'story',
    id: c?.id,
    name: expect.stringMatching(/^S-\d+ Three and more$/),
    why: 'It has been changed since it came.',
  });
  expect((await scene.stories(id)).map((story) => story.external_id).sort()).toEqual(['A', 'B', 'C']);
  expect(await scene.got(id)).toMatchObject({ report: { undone: { deleted: 2, keptTotal: 3 } } });
  expect((await scene.bring('backlog', file)).import).toMatchObject({ made: 2, same: 3 });
});

test('feedback whose words are linked is kept', async () => {
  const told = await scene.bring('feedback', slice('app-reviews/evernote-first-40.csv'));
  const { rows } = await sql<{ id: string }>`select id from feedback where external_id = 'd632e56ba003'`.execute(
    world.env.db,
  );
  const feedback = String(rows[0]?.id);
  await scene.done('pm', 'insight.link', {
    feedback,
    feature: '$offline',
    startAt: 0,
    endAt: 8,
    seen: { [feedback]: 1 },
  });
  const { id, version } = told.import;
  expect(await scene.done('support', 'import.undo', { import: id, seen: { [id]: version } })).toMatchObject({
    deleted: 39,
    keptTotal: 1,
    kept: [{ id: feedback, kind: 'feedback' }],
  });
});

test('only whoever decides what it brought takes it back, and nobody twice or before it has ended', async () => {
  const told = await scene.bring('history', 'id,created,finished\nA,2026-10-01,2026-10-02\n');
  const { id, version } = told.import;
  const undo = (as: 'pm' | 'po', seen: number) => scene.act(as, 'import.undo', { import: id, seen: { [id]: seen } });
  await expect(undo('pm', version)).rejects.toMatchObject({ code: 'not-allowed' });
  await undo('po', version);
  await expect(undo('po', version)).rejects.toMatchObject({ code: 'conflict' });
  await expect(undo('po', version + 1)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/is undone/),
  });
  const waiting = await scene.begin('feedback', 'id,review\n1,Good\n');
  await expect(scene.act('po', 'import.undo', { import: waiting, seen: { [waiting]: 1 } })).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringMatching(/Stop it/),
  });
});
