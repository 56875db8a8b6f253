import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  cloudEnglish,
  cloudSpanish,
  type JiraRow,
  jiraCsv,
  serverOld,
  smallProject,
} from '#test/fixtures/imports/jira';
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
const storyOf = async (key: string) =>
  (await select(sql<Answer>`select * from story where external_id = ${key}`))[0] as Answer;
const dependencies = () =>
  select(sql<Answer>`select a.external_id as one, d.nature, b.external_id as other from dependency d
    join story a on a.id = d.story_id join story b on b.id = d.other_id
    where a.external_id is not null order by 1, 2, 3`);

const english = () => jiraCsv(cloudEnglish, smallProject);

describe('a Jira export in English', () => {
  test('is foreseen exactly: statuses, types, every dropped column with its cells, what makes how many records', async () => {
    const file = await scene.upload(english(), 'jira.csv');
    expect(await scene.ask('import.recognise', { file })).toMatchObject({
      kind: 'issues',
      tool: 'jira',
      rows: 6,
      says: 'This is an export of Jira: 6 issues.',
    });
    const seen = await scene.ask('import.foresee', { file, team: '$crew' });
    expect(seen).toMatchObject({
      tool: 'jira',
      dateShape: 'iso',
      states: expect.arrayContaining([
        { word: 'Done', count: 2, to: 'accepted', why: 'known' },
        { word: 'Code Review', count: 1, to: 'in review', why: 'known' },
        { word: 'Waiting for the moon', count: 1, to: 'draft', why: 'told' },
      ]),
      kinds: expect.arrayContaining([
        { word: 'Epic', count: 1, to: 'feature', why: 'known' },
        { word: 'Sub-task', count: 1, to: 'chore', why: 'known' },
      ]),
      report: {
        make: 6,
        same: 0,
        refused: 0,
        kinds: { feature: 2, story: 5, sprint: 2, dependency: 5 },
        people: [{ name: 'Somebody Else', rows: 1 }],
        outside: { first: [{ name: 'OTHER-9', rows: 1 }], total: 1 },
      },
    });
    const { drop } = (seen as { report: { drop: Answer[] } }).report;
    expect(drop).toEqual([expect.objectContaining({ column: 'Custom field (Rank)', cells: 1, why: 'not mapped' })]);
  });

  test('comes in with its epic, sprints, links, sub-tasks, points, comments and people', async () => {
    const told = await scene.bring('issues', english());
    expect(told.import).toMatchObject({ state: 'done', made: 6, same: 0, refused: 0 });
    const features = await select(
      sql<Answer>`select * from feature where external_id is not null order by external_id`,
    );
    expect(features).toMatchObject([
      {
        external_id: 'HB-1',
        title: 'Offline work',
        stage: 'idea',
        window_start: '2026-02-01',
        window_end: '2026-03-30',
      },
      { external_id: 'OLD-7', title: 'Paper', stage: 'idea' },
    ]);
    expect(features[0]?.problem).toMatch(
      /^## Why\nInspectors work in \*\*basements\*\*\.\n\nFrom Jira: HB-1 \(Epic, In Progress\)\nPriority: High$/,
    );
    const sprints = await select(sql<Answer>`select * from sprint where import_id = ${told.import.id} order by name`);
    expect(sprints).toMatchObject([{ name: 'Tide 1', team_id: world.names.get('$crew') }, { name: 'Tide 2' }]);
    expect(await storyOf('HB-2')).toMatchObject({
      title: 'Queue a report',
      kind: 'story',
      state: 'accepted',
      estimate: 5,
      feature_id: features[0]?.id,
      sprint_id: sprints[1]?.id,
      assignee_id: world.names.get('$mira'),
      created_on: '2026-01-11',
      finished_on: '2026-01-28',
      rank: null,
    });
    expect((await storyOf('HB-2')).description).toBe(
      [
        'As an inspector\n- I write\n- I send "later"\n```java\nint a = 1;\n```',
        '',
        'From Jira: HB-2 (Story, Done)',
        'Earlier sprints: Tide 1',
        'Reporter: Nora Nobody',
        'Resolution: Done',
        'Labels: offline, sync',
        '',
        'Comments',
        '',
        '2026-01-12, 5f1:abc:\nFirst, a *question*; is it safe?'.replace('*question*', '**question**'),
        '',
        'Somebody:\nno head here',
      ].join('\n'),
    );
    expect(await storyOf('HB-3')).toMatchObject({
      state: 'in review',
      feature_id: features[0]?.id,
      assignee_id: null,
      description: expect.stringMatching(/\nAssignee: Somebody Else$/),
      started_on: '2026-02-02',
    });
    expect(await storyOf('HB-4')).toMatchObject({ kind: 'bug', state: 'draft', estimate: null, feature_id: null });
    expect(await storyOf('HB-5')).toMatchObject({ kind: 'chore', feature_id: features[0]?.id });
    expect(await storyOf('HB-6')).toMatchObject({ state: 'cut', feature_id: features[1]?.id, finished_on: null });
    expect(await dependencies()).toEqual(
      [
        { one: 'HB-3', nature: 'needs', other: 'HB-2' },
        { one: 'HB-4', nature: 'needs', other: 'HB-2' },
        { one: 'HB-4', nature: 'relates to', other: 'HB-3' },
        { one: 'HB-5', nature: 'part of', other: 'HB-2' },
        { one: 'HB-6', nature: 'duplicates', other: 'HB-2' },
      ].sort((a, b) => a.one.localeCompare(b.one)),
    );
    expect(told.report.problems.first).toMatchObject([{ row: 4, field: 'estimate', kept: true }]);
  });

  test('gives nothing new the second time, and is taken back as one', async () => {
    const before = await scene.count(sql`change`);
    const first = await scene.bring('issues', english());
    const counts = async () =>
      Promise.all(
        ['story', 'feature', 'sprint', 'dependency', 'criterion'].map((table) => scene.count(sql`${sql.table(table)}`)),
      );
    const after = await counts();
    const again = await scene.bring('issues', english());
    expect(again.import).toMatchObject({ state: 'done', made: 0, same: 6 });
    expect(again.report).toMatchObject({ kinds: {} });
    expect(await counts()).toEqual(after);
    const { id, version } = first.import;
    const undone = await scene.done('po', 'import.undo', { import: id, seen: { [id]: version } });
    expect(undone).toMatchObject({ deleted: 9, keptTotal: 0 });
    expect(
      await scene.count(sql`dependency where story_id in (select id from story where external_id like 'HB-%')`),
    ).toBe(0);
    expect(await scene.count(sql`story where external_id like 'HB-%'`)).toBe(0);
    expect(await scene.count(sql`change`)).toBeGreaterThan(before);
    expect((await scene.bring('issues', english())).import).toMatchObject({ made: 6, same: 0 });
  });

  test('a newer export adds what is new, linked with what is here', async () => {
    await scene.bring('issues', english());
    const newer: JiraRow = {
      Summary: 'Sign it',
      'Issue key': 'HB-7',
      'Issue id': '10007',
      'Issue Type': 'Story',
      Status: 'To Do',
      'Status Category': 'To Do',
      Sprint: 'Tide 2',
      'Outward issue link (Blocks)': 'HB-3',
      'Parent key': 'HB-1',
      Parent: '10001',
    };
    const told = await scene.bring('issues', jiraCsv(cloudEnglish, [...smallProject, newer]));
    expect(told.import).toMatchObject({ made: 1, same: 6 });
    const [feature] = await select(sql<Answer>`select id from feature where external_id = 'HB-1'`);
    const [sprint] = await select(sql<Answer>`select id from sprint where name = 'Tide 2'`);
    expect(await storyOf('HB-7')).toMatchObject({ feature_id: feature?.id, sprint_id: sprint?.id });
    expect(await dependencies()).toContainEqual({ one: 'HB-3', nature: 'needs', other: 'HB-7' });
  });

  test('what a person touched since stays with what it needs, the rest goes', async () => {
    const told = await scene.bring('issues', english());
    const story = String((await storyOf('HB-3')).id);
    await scene.done('po', 'story.edit', { story, title: 'Show it', was: { title: 'Show what is unsent' } });
    const { id, version } = told.import;
    const undone = await scene.done('po', 'import.undo', { import: id, seen: { [id]: version } });
    expect((undone.kept as Answer[]).map(({ kind, why }) => [kind, why]).sort()).toEqual([
      ['feature', 'Something that stays belongs to it.'],
      ['sprint', 'Something that stays belongs to it.'],
      ['story', 'It has been changed since it came.'],
    ]);
    expect(await dependencies()).toEqual([]);
    expect(await storyOf('HB-3')).toMatchObject({ title: 'Show it' });
  });

  test('a status and a type are what a person says they are', async () => {
    const more = { states: { 'Waiting for the moon': 'ready' }, kinds: { Bug: 'spike', 'Sub-task': 'leave out' } };
    const told = await scene.bring('issues', english(), more);
    expect(told.import).toMatchObject({ made: 5 });
    expect(await storyOf('HB-4')).toMatchObject({ kind: 'spike', state: 'ready' });
    expect(await storyOf('HB-5')).toBeUndefined();
    expect(told.report.left).toContainEqual(
      expect.objectContaining({ what: 'issues of a type that is left out', count: 1 }),
    );
  });

  test('who decides what is qualified brings features in the stage in which they were', async () => {
    await scene.done('admin', 'role.give', { product: '$field', member: '$jonas', role: 'pm' });
    await scene.bring('issues', english());
    expect(await select(sql<Answer>`select stage from feature where external_id = 'HB-1'`)).toEqual([
      { stage: 'delivering' },
    ]);
  });

  test('a byte order mark, semicolons and a header in another order change nothing', async () => {
    const turned = [...cloudEnglish].reverse();
    const told = await scene.bring('issues', jiraCsv(turned, smallProject, { bom: true, delimiter: ';' }));
    expect(told.import).toMatchObject({ state: 'done', made: 6, refused: 0 });
    expect(told.report).toMatchObject({ kinds: { feature: 2, story: 5, sprint: 2, dependency: 5 } });
  });
});

test('a Jira export in Spanish comes in by the same meanings', async () => {
  const rows: JiraRow[] = [
    {
      Resumen: 'Épica de campo',
      'Clave de incidencia': 'CA-1',
      'ID de la incidencia': '1',
      'Tipo de Incidencia': 'Epic',
      Estado: 'En curso',
      'Categoría de estado': 'En curso',
      Creada: '20/nov/25 11:24 AM',
    },
    {
      Resumen: 'Firmar con el dedo',
      'Clave de incidencia': 'CA-2',
      'ID de la incidencia': '2',
      'Tipo de Incidencia': 'Historia',
      Estado: 'Finalizada',
      'Categoría de estado': 'Listo',
      'Categoría de estado cambiada': '09/dic/25 5:58 AM',
      Creada: '04/dic/25 5:58 AM',
      Principal: '1',
      'Clave principal': 'CA-1',
      'Parent summary': 'Épica de campo',
      Sprint: 'Sprint 1',
      'Campo personalizado (Criterios de aceptacion)': '* Se guarda\n* Se envía',
      'Campo personalizado (Casos de prueba)': 'dos',
    },
    {
      Resumen: 'Subtarea',
      'Clave de incidencia': 'CA-3',
      'ID de la incidencia': '3',
      'Tipo de Incidencia': 'Subtarea',
      Estado: 'Tareas por hacer',
      'Categoría de estado': 'Por hacer',
      Creada: '05/dic/25 5:58 AM',
      Principal: '2',
    },
  ];
  const told = await scene.bring('issues', jiraCsv(cloudSpanish, rows));
  expect(told.import).toMatchObject({ state: 'done', made: 3, refused: 0 });
  expect(told.report).toMatchObject({
    kinds: { feature: 1, story: 2, sprint: 1, criterion: 2, dependency: 1 },
    drop: [{ column: 'Campo personalizado (Casos de prueba)', cells: 1 }],
    problems: { total: 0 },
  });
  const [feature] = await select(sql<Answer>`select id, title from feature where external_id = 'CA-1'`);
  expect(await storyOf('CA-2')).toMatchObject({
    state: 'accepted',
    created_on: '2025-12-04',
    finished_on: '2025-12-09',
    feature_id: feature?.id,
    criteria: 2,
  });
  expect(await storyOf('CA-3')).toMatchObject({ kind: 'chore', state: 'draft', feature_id: feature?.id });
});

test('an older server: epic links by key, sub-tasks by id, sprints that say their dates', async () => {
  const sprint =
    'com.atlassian.greenhopper.service.sprint.Sprint@1f3a[id=7,rapidViewId=2,state=CLOSED,name=Ebb, 3,startDate=2020-02-03T09:00:00.000Z,endDate=2020-02-14T17:00:00.000Z,completeDate=2020-02-14T17:10:00.000Z,sequence=7]';
  const rows: JiraRow[] = [
    {
      Summary: 'Reports',
      'Issue key': 'OLD-1',
      'Issue id': '501',
      'Issue Type': 'Epic',
      Status: 'Open',
      'Custom field (Epic Name)': 'Rep',
      'Custom field (Epic Status)': 'To Do',
    },
    {
      Summary: 'Print',
      'Issue key': 'OLD-2',
      'Issue id': '502',
      'Issue Type': 'Improvement',
      Status: 'Resolved',
      Resolution: 'Fixed',
      Created: '30/Jan/20 17:20',
      Resolved: '12/Feb/20 09:00',
      'Custom field (Epic Link)': 'OLD-1',
      'Fix Version/s': ['1.0', '1.1'],
      'Component/s': 'core',
      Sprint: sprint,
      'Outward issue link (Parent-Child)': 'OLD-4',
    },
    {
      Summary: 'Test printing',
      'Issue key': 'OLD-3',
      'Issue id': '503',
      'Parent id': '502',
      'Issue Type': 'Sub-task',
      Status: 'Reopened',
    },
    { Summary: 'Paper', 'Issue key': 'OLD-4', 'Issue id': '504', 'Issue Type': 'Task', Status: 'Open' },
  ];
  const told = await scene.bring('issues', jiraCsv(serverOld, rows));
  expect(told.import).toMatchObject({ state: 'done', made: 4 });
  expect(
    await select(sql<Answer>`select name, starts_on, ends_on, state from sprint where import_id = ${told.import.id}`),
  ).toEqual([{ name: 'Ebb, 3', starts_on: '2020-02-03', ends_on: '2020-02-14', state: 'closed' }]);
  const [feature] = await select(sql<Answer>`select id from feature where external_id = 'OLD-1'`);
  expect(await storyOf('OLD-2')).toMatchObject({
    feature_id: feature?.id,
    state: 'accepted',
    finished_on: '2020-02-12',
    description: expect.stringMatching(/Components: core\nFix versions: 1\.0, 1\.1/),
  });
  expect(await storyOf('OLD-3')).toMatchObject({ feature_id: feature?.id, state: 'draft' });
  expect(await dependencies()).toEqual([
    { one: 'OLD-3', nature: 'part of', other: 'OLD-2' },
    { one: 'OLD-4', nature: 'part of', other: 'OLD-2' },
  ]);
  expect(told.report.drop).toMatchObject([{ column: 'Custom field (Epic Status)', cells: 1 }]);
});

test('dates that can be read two ways are asked for once, before anything is imported', async () => {
  const rows = [{ Summary: 'A', 'Issue key': 'D-1', 'Issue Type': 'Task', Status: 'Done', Created: '6/7/2025 16:14' }];
  const file = await scene.upload(jiraCsv(cloudEnglish, rows));
  expect(await scene.ask('import.foresee', { file, team: '$crew' })).toMatchObject({ dateShape: null });
  await expect(scene.act('po', 'import.issues', { team: '$crew', file })).rejects.toMatchObject({
    code: 'invalid',
    field: 'dateShape',
  });
  await scene.bring('issues', jiraCsv(cloudEnglish, rows), { dateShape: 'mdy' });
  expect(await storyOf('D-1')).toMatchObject({ created_on: '2025-06-07' });
});
