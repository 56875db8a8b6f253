import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linearCsv, smallTeam } from '#test/fixtures/imports/linear';
import { buildWorld, type World } from '#test/world';
import { importing } from './scene.ts';

let world: World;
let scene: ReturnType<typeof importing>;
beforeEach(async () => {
  world = await buildWorld();
  scene = importing(world);
});
afterEach(() => world.close());

type Answer = Record<string, unknown>;
const select = async (text: ReturnType<typeof sql<Answer>>) => (await text.execute(world.env.db)).rows;
const storyOf = async (title: string) =>
  (await select(sql<Answer>`select * from story where title = ${title} and import_id is not null`))[0] as Answer;
const featureOf = async (title: string) =>
  (await select(sql<Answer>`select * from feature where title = ${title}`))[0] as Answer;

test('34 columns: project, cycles, parts, links and dates arrive, what is dropped is named', async () => {
  const told = await scene.bring('issues', linearCsv(34, smallTeam));
  expect(told.import).toMatchObject({ state: 'done', made: 3, refused: 0 });
  expect(told.report).toMatchObject({
    kinds: { feature: 1, story: 3, sprint: 2, dependency: 4 },
    outside: { first: [{ name: 'ENG-99', rows: 1 }], total: 1 },
    problems: { total: 0 },
    drop: [
      { column: 'Team', cells: 3 },
      { column: 'Updated', cells: 1 },
      { column: 'Time in status (minutes)', cells: 1 },
    ],
  });
  const sprints = await select(
    sql<Answer>`select name, starts_on, ends_on from sprint where import_id = ${told.import.id} order by starts_on`,
  );
  expect(sprints).toEqual([
    { name: 'Cycle 12', starts_on: '2026-01-05', ends_on: '2026-01-18' },
    { name: 'Spring tide', starts_on: '2026-01-19', ends_on: '2026-02-01' },
  ]);
  const feature = await featureOf('Offline work');
  expect(feature).toMatchObject({ external_id: 'project:p-1' });
  expect(await storyOf('Queue a report')).toMatchObject({
    external_id: 'ENG-1',
    kind: 'bug',
    state: 'accepted',
    estimate: 3,
    feature_id: feature.id,
    assignee_id: world.names.get('$mira'),
    created_on: '2025-12-20',
    started_on: '2026-01-06',
    finished_on: '2026-01-16',
    description:
      'It must **wait** for signal.\n\nFrom Linear: ENG-1 (Bug, Done)\nCreator: nora@example.org\nPriority: High\nLabels: Field',
  });
  expect(await storyOf('=Formulas are text')).toMatchObject({ external_id: 'ENG-2', state: 'in progress' });
  expect(await storyOf('A part of the first')).toMatchObject({
    state: 'cut',
    feature_id: feature.id,
    finished_on: null,
  });
  expect(
    await select(sql<Answer>`select a.external_id as one, d.nature, b.external_id as other from dependency d
      join story a on a.id = d.story_id join story b on b.id = d.other_id where a.import_id is not null order by 1, 2, 3`),
  ).toEqual([
    { one: 'ENG-2', nature: 'needs', other: 'ENG-1' },
    { one: 'ENG-2', nature: 'relates to', other: 'ENG-3' },
    { one: 'ENG-3', nature: 'duplicates', other: 'ENG-2' },
    { one: 'ENG-3', nature: 'part of', other: 'ENG-1' },
  ]);
});

test('30 columns carry no links; the parent makes a part all the same', async () => {
  const told = await scene.bring('issues', linearCsv(30, smallTeam));
  expect(told.report).toMatchObject({ kinds: { feature: 1, story: 3, sprint: 2, dependency: 1 } });
  const again = await scene.bring('issues', linearCsv(34, smallTeam));
  expect(again.import).toMatchObject({ made: 0, same: 3 });
});

test('the oldest shape has no ids: the same file again gives nothing new, and neither does a later status', async () => {
  const told = await scene.bring('issues', linearCsv(17, smallTeam));
  expect(told.import).toMatchObject({ state: 'done', made: 3 });
  expect((await scene.bring('issues', linearCsv(17, smallTeam))).import).toMatchObject({ made: 0, same: 3 });
  const later = smallTeam.map((row) => ({ ...row, Status: 'Done', Completed: row.Completed ?? row.Created ?? '' }));
  expect((await scene.bring('issues', linearCsv(17, later))).import).toMatchObject({ made: 0, same: 3 });
});
