import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rules } from '#analysis/alignment/rules/all';
import { civilDateIn } from '#domain/clock';
import type { ReadersEnv } from '#readers/reader';
import { tick } from '#readers/start';
import { findingsOf } from '#store/forecasts';
import { readWith } from '#store/read';
import { cases, decide, today, wayOf } from './findings-cases.ts';
import { makeScene, type Scene } from './scene.ts';

let scene: Scene;
let clock: number;

beforeEach(async () => {
  scene = await makeScene();
  clock = Date.parse(`${today}T10:00:00Z`);
});
afterEach(() => scene.close());

const env = (): ReadersEnv => ({
  db: scene.database.db,
  commands: {},
  queries: {},
  clock: () => clock,
  newId: randomUUID,
  newSecret: () => '',
  runForecast: () => Promise.reject(new Error('No forecast is asked for.')),
});
const seen = async (kind: string) => {
  const read = readWith(scene.database.db, {
    workspace: scene.workspace,
    products: null,
    admin: true,
    member: scene.admin,
  });
  return (await findingsOf(read, scene.products.pump)).filter((finding) => finding.kind === kind);
};

test('every rule has a case', () => {
  expect(Object.keys(cases).sort()).toEqual(
    Object.values(rules)
      .map(({ kind }) => kind)
      .sort(),
  );
});

test.each(Object.keys(cases))('%s is noticed with whose it is, and gone once it is settled', async (kind) => {
  await tick(env());
  const makeCase = cases[kind];
  if (!makeCase) throw new Error(`There is no case of ${kind}.`);
  const { subject, settle, since } = await makeCase(scene);
  const noticed = new Date(clock).toISOString();
  await tick(env());
  const found = (await seen(kind)).filter((finding) => finding.subjectId === subject);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ roles, members }) => roles.length + members.length > 0)).toBe(true);
  expect(found.every(({ evidence }) => (evidence.settledBy as string[]).length > 0)).toBe(true);
  expect(found.map((finding) => civilDateIn('Europe/Berlin', finding.since))).toContain(
    since ?? civilDateIn('Europe/Berlin', noticed),
  );
  for (const change of settle) await scene.write([change]);
  await tick(env());
  expect((await seen(kind)).filter((finding) => finding.subjectId === subject)).toEqual([]);
});

test('a question becomes a finding when a day has passed although nothing was written', async () => {
  await cases['question-waiting']?.(scene);
  clock = Date.parse('2026-12-10T10:00:00Z');
  await tick(env());
  expect(await seen('question-waiting')).toEqual([]);
  clock = Date.parse('2026-12-11T10:00:00Z');
  await tick(env());
  expect(await seen('question-waiting')).toHaveLength(1);
});

test.each([
  ['that came after it, on the same day, settles it', ['position', 'decision'], 0],
  ['that came before it, on the same day, leaves it open', ['decision', 'position'], 1],
])('an objection is weighed by a decision: one %s', async (_says, order, left) => {
  await cases['objecting-stakeholder']?.(scene);
  const way = wayOf(scene);
  const [{ id: position, featureId }] = (
    await sql<{ id: string; featureId: string }>`select id, feature_id as "featureId" from position`.execute(
      scene.database.db,
    )
  ).rows as [{ id: string; featureId: string }];
  for (const what of order) {
    if (what === 'decision') await decide(way, featureId, { decidedBy: scene.admin, decidedOn: '2026-12-09' }, 901);
    else await scene.write([{ op: 'update', kind: 'position', id: position, set: { note: 'Noise law, once more' } }]);
  }
  await tick(env());
  expect(await seen('objecting-stakeholder')).toHaveLength(left);
});

test('what tells no day counts from the newest command that was read, and is as old from then on', async () => {
  await tick(env());
  await cases['sprint-over-full']?.(scene);
  await sql`update command set product_id = ${scene.products.pump}`.execute(scene.database.db);
  clock += 5 * 86_400_000;
  await tick(env());
  expect((await seen('sprint-over-full'))[0]?.since).toBe('2026-12-12T10:00:00.000Z');
  clock += 86_400_000;
  await tick(env());
  expect((await seen('sprint-over-full'))[0]?.since).toBe('2026-12-12T10:00:00.000Z');
});

test('a finding keeps the moment since when it is known', async () => {
  await cases['action-overdue']?.(scene);
  await tick(env());
  const [first] = await seen('action-overdue');
  clock += 3 * 86_400_000;
  await tick(env());
  const [later] = await seen('action-overdue');
  expect(later?.since).toBe(first?.since);
  expect(later?.evidence).not.toEqual(first?.evidence);
});

test('what changes step by step leaves the same findings as looking at everything anew', async () => {
  await tick(env());
  for (const makeCase of Object.values(cases)) {
    await makeCase(scene);
    await tick(env());
  }
  const read = readWith(scene.database.db, {
    workspace: scene.workspace,
    products: null,
    admin: true,
    member: scene.admin,
  });
  const told = async () =>
    (await findingsOf(read, scene.products.pump))
      .map(({ since: _, ...finding }) => finding)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  const stepwise = await told();
  clock += 1000;
  await sql`delete from finding`.execute(scene.database.db);
  await sql`update reader_cursor set seq = 0 where reader = 'findings' or reader like 'finding day %'`.execute(
    scene.database.db,
  );
  await tick(env());
  expect(await told()).toEqual(stepwise);
});
