import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { issue, smallRepository } from '#test/fixtures/imports/github';
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
const storyOf = async (number: number) =>
  (await select(sql<Answer>`select * from story where external_id = ${`tide/harbour#${number}`}`))[0] as Answer;

test('a list of issues: pull requests are counted and left, milestones become sprints, labels kinds, every field that is dropped is named', async () => {
  const told = await scene.bring('issues', JSON.stringify(smallRepository));
  expect(told.import).toMatchObject({ state: 'done', made: 5, same: 0, refused: 0 });
  expect(told.report).toMatchObject({
    kinds: { feature: 1, story: 4, sprint: 1, dependency: 3 },
    left: expect.arrayContaining([expect.objectContaining({ what: 'pull requests', count: 1 })]),
    people: [{ name: 'octo', rows: 1 }],
  });
  const dropped = (told.report as unknown as { drop: Answer[] }).drop.map(({ column, cells }) => [column, cells]);
  expect(dropped).toContainEqual(['node_id', 5]);
  expect(dropped).toContainEqual(['comments', 1]);
  expect(dropped).toContainEqual(['reactions', 1]);
  expect(dropped.map(([column]) => column)).not.toContain('locked');
  const [sprint] = await select(sql<Answer>`select * from sprint where import_id = ${told.import.id}`);
  expect(sprint).toMatchObject({ name: 'v1.0', starts_on: '2026-01-01', ends_on: '2026-02-01', state: 'closed' });
  const [feature] = await select(sql<Answer>`select * from feature where external_id = 'tide/harbour#1'`);
  expect(feature).toMatchObject({ title: 'Offline', stage: 'idea' });
  expect(await storyOf(2)).toMatchObject({
    title: 'It crashes',
    kind: 'bug',
    state: 'accepted',
    finished_on: '2026-01-20',
    sprint_id: sprint?.id,
    feature_id: feature?.id,
    description: expect.stringMatching(
      /^Steps:\n- \[ \] open\n\nBlocked by #3\n\nFrom GitHub: tide\/harbour#2 \(bug, Closed\)\nAssignee: octo\nAuthor: nora\nLabels: field\nAddress: https/,
    ),
  });
  expect(await storyOf(3)).toMatchObject({ kind: 'story', state: 'draft', feature_id: null });
  expect(await storyOf(4)).toMatchObject({ state: 'cut' });
  expect(
    await select(sql<Answer>`select a.external_id as one, d.nature, b.external_id as other from dependency d
      join story a on a.id = d.story_id join story b on b.id = d.other_id where a.import_id is not null order by 1, 2, 3`),
  ).toEqual([
    { one: 'tide/harbour#2', nature: 'needs', other: 'tide/harbour#3' },
    { one: 'tide/harbour#4', nature: 'duplicates', other: 'tide/harbour#3' },
    { one: 'tide/harbour#5', nature: 'part of', other: 'tide/harbour#3' },
  ]);
  expect((await scene.bring('issues', JSON.stringify(smallRepository))).import).toMatchObject({ made: 0, same: 5 });
});

describe('the same issues are found', () => {
  const lines = smallRepository.map((one) => JSON.stringify(one)).join('\n');
  test.each([
    ['one a line', lines],
    [
      'in pages one after the other',
      `${JSON.stringify(smallRepository.slice(0, 2))}${JSON.stringify(smallRepository.slice(2))}`,
    ],
    ['in a list of pages', JSON.stringify([smallRepository.slice(0, 2), smallRepository.slice(2)])],
    ["in a search's answer", JSON.stringify({ total_count: 6, incomplete_results: false, items: smallRepository })],
    ['under a name', JSON.stringify({ issues: smallRepository })],
    [
      'in events',
      JSON.stringify(smallRepository.map((one) => ('pull_request' in one ? one : { action: 'opened', issue: one }))),
    ],
    ['behind a byte order mark', `\ufeff  ${JSON.stringify(smallRepository)}`],
  ])('%s', async (_how, text) => {
    const file = await scene.upload(text, 'issues.json');
    expect(await scene.ask('import.recognise', { file })).toMatchObject({ kind: 'issues', tool: 'github', rows: 5 });
    expect(await scene.ask('import.foresee', { file, team: '$crew' })).toMatchObject({
      report: { make: 5, kinds: { feature: 1, story: 4, sprint: 1, dependency: 3 } },
    });
  });
});

test('what the command line of GitHub writes is read as well', async () => {
  const rows = [
    {
      number: 7,
      title: 'From gh',
      body: 'Words',
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      url: 'https://github.com/tide/harbour/issues/7',
      author: { login: 'nora' },
      assignees: [{ login: 'Mira Vogel' }],
      labels: [{ name: 'type: chore' }],
      comments: [{ author: { login: 'kim' }, body: 'Why?', createdAt: '2026-01-02T00:00:00Z' }],
      milestone: { title: 'v2', dueOn: '2026-03-01T00:00:00Z' },
      createdAt: '2026-01-01T00:00:00Z',
      closedAt: '2026-01-03T00:00:00Z',
    },
  ];
  await scene.bring('issues', JSON.stringify(rows));
  expect(await storyOf(7)).toMatchObject({
    kind: 'chore',
    state: 'cut',
    assignee_id: world.names.get('$mira'),
    created_on: '2026-01-01',
    description: expect.stringMatching(/Comments\n\n2026-01-02, kim:\nWhy\?$/),
  });
});

test.each([
  ['breaks off', '[{"number":1,"title":"A"', /breaks off/],
  ['holds no issue', '[]', /no issue in this file/],
  ['is broken', '[{"number":1,,"title":"A"}]', /cannot be read/],
])('a file that %s is refused with the reason', async (_what, text, says) => {
  const file = await scene.upload(text);
  await expect(scene.act('po', 'import.issues', { team: '$crew', file })).rejects.toMatchObject({
    message: expect.stringMatching(says),
    field: 'file',
  });
});

test('an issue whose words are markup comes in as words', async () => {
  const title = '<img src=x onerror=alert(1)> =cmd()';
  await scene.bring('issues', JSON.stringify([issue(9, { title, body: '<script>alert(1)</script>' })]));
  expect(await storyOf(9)).toMatchObject({
    title,
    description: expect.stringMatching(/^<script>alert\(1\)<\/script>/),
  });
});
