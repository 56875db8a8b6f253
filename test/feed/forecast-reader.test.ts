import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { TeamQuestion } from '#analysis/forecast/forecast-team';
import type { Change } from '#domain/change';
import { type Follower, startFollower } from '#feed/follow';
import { openForecastPool } from '#jobs/forecast-pool';
import { addDays } from '#lib/civil-date';
import type { ReadersEnv } from '#readers/reader';
import { startReaders, tick } from '#readers/start';
import type { Derived } from '#store/derived';
import { findingsOf, forecastOf } from '#store/forecasts';
import { readWith } from '#store/read';
import { makeScene, type Scene } from './scene.ts';

const pool = openForecastPool();
let scene: Scene;
let follower: Follower;
let asked: TeamQuestion[];
let clock: number;

beforeEach(async () => {
  scene = await makeScene();
  follower = startFollower({ db: scene.database.db, url: scene.url });
  await follower.ready;
  asked = [];
  clock = Date.parse('2026-12-11T10:00:00Z');
});
afterEach(async () => {
  await follower.close();
  await scene.close();
});
afterAll(() => pool.close());

function envOf(more: Partial<ReadersEnv> = {}): ReadersEnv {
  return {
    db: scene.database.db,
    commands: {},
    queries: {},
    clock: () => clock,
    newId: randomUUID,
    newSecret: () => '',
    runForecast: (question) => {
      asked.push(question);
      return pool.run(question);
    },
    ...more,
  };
}
const read = () =>
  readWith(scene.database.db, { workspace: scene.workspace, products: null, admin: true, member: scene.admin });
const result = async (feature: string) =>
  (await forecastOf(read(), feature))?.result as Record<string, unknown> | undefined;

const pastPromises = async () =>
  (await findingsOf(read(), scene.products.pump)).filter(({ kind }) => kind === 'forecast-past-promise');

/** Twelve weeks of three finishes a week, and a feature with so many open stories, promised for a day. */
async function setOut(open: number, dueOn: string): Promise<{ feature: string; promise: string; stories: string[] }> {
  const { pump } = scene.products;
  for (let week = 0; week < 12; week++) {
    const finishedOn = addDays('2026-09-14', 7 * week + 2);
    await scene.stories(
      pump,
      ['x', 'y', 'z'].map((name) => `${name}${week}`),
      { state: 'accepted', finishedOn, createdOn: '2026-09-01', rank: null },
    );
  }
  const feature = await scene.feature(pump, 'Quiet pump');
  const stories = await scene.stories(
    pump,
    Array.from({ length: open }, (_, index) => `open ${index}`),
    { featureId: feature },
  );
  const promise = randomUUID();
  await scene.write([
    {
      op: 'create',
      kind: 'promise',
      id: promise,
      product: pump,
      row: {
        featureId: feature,
        toWhom: 'Norrbo',
        dueOn,
        madeBy: scene.admin,
        madeOn: '2026-12-01',
        state: 'open',
        note: null,
      },
    },
  ]);
  return { feature, promise, stories };
}
const due = (promise: string, dueOn: string): Change => ({
  op: 'update',
  kind: 'promise',
  id: promise,
  set: { dueOn },
});

test('a promise before the 85 % date is a finding with its numbers and whose it is, and is gone when it is moved', async () => {
  const { feature, promise } = await setOut(20, '2026-12-20');
  await tick(envOf());
  const forecast = await result(feature);
  expect(forecast).toMatchObject({
    kind: 'forecast',
    openStories: 20,
    position: 20,
    madeOn: '2026-12-11',
    sample: { items: 33, weeks: 11 },
    teams: [scene.teams.pump],
  });
  const [finding, ...others] = await pastPromises();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    kind: 'forecast-past-promise',
    subjectKind: 'feature',
    subjectId: feature,
    roles: ['pm', 'po'],
    // The day on which the date was promised, at its beginning in Berlin.
    since: '2026-12-11T23:00:00.000Z',
  });
  expect(finding?.evidence).toMatchObject({
    promise,
    toWhom: 'Norrbo',
    promised: '2026-12-20',
    p50: forecast?.p50,
    p85: forecast?.p85,
    p95: forecast?.p95,
    sample: { items: 33, weeks: 11 },
    settledBy: ['promise.move', 'story.move', 'story.cut', 'promise.withdraw'],
  });
  expect(finding?.evidence.chance).toBeLessThan(0.5);

  await scene.write([due(promise, String(forecast?.p85))]);
  await tick(envOf());
  expect(await pastPromises()).toEqual([]);
  const { promises } = (await result(feature)) as { promises: { promise: string; dueOn: string; chance: number }[] };
  const [kept] = promises;
  expect(kept).toMatchObject({ promise, dueOn: forecast?.p85 });
  expect(kept?.chance).toBeGreaterThanOrEqual(0.85);
});

test('the same order and history give the same dates, and what a forecast does not look at is not computed', async () => {
  const { feature, stories } = await setOut(10, '2027-06-01');
  const [other = ''] = await scene.stories(scene.products.pump, ['first of all']);
  await tick(envOf());
  const before = await result(feature);
  await scene.write([{ op: 'place', kind: 'story', id: other, place: { at: 'top' } }], scene.products.pump);
  await tick(envOf());
  expect(await result(feature)).toMatchObject({ position: 11 });
  expect(await result(feature)).not.toEqual(before);

  await scene.write([{ op: 'place', kind: 'story', id: other, place: { at: 'end' } }], scene.products.pump);
  await tick(envOf());
  expect(await result(feature)).toEqual(before);
  await scene.write([{ op: 'update', kind: 'story', id: stories[0] ?? '', set: { title: 'Other words' } }]);
  const count = asked.length;
  await tick(envOf());
  expect(asked.length).toBe(count);
});

test('an old story that is given to a feature, and new ones at the end, change no date of a feature above', async () => {
  const { pump } = scene.products;
  const { feature } = await setOut(12, '2027-06-01');
  const below = await scene.feature(pump, 'Loud pump');
  await scene.stories(pump, ['below'], { featureId: below });
  const commit = (id: string): Change => ({ op: 'update', kind: 'feature', id, set: { stage: 'committed' } });
  await scene.write([commit(feature), commit(below)]);
  // Agreed long ago, and grown twice since.
  await sql`update command set at = '2026-10-01T10:00:00Z' where workspace_id = ${scene.workspace}`.execute(
    scene.database.db,
  );
  await scene.stories(pump, ['came in', 'as well'], { featureId: feature, createdOn: '2026-11-10' });
  const [last = ''] = await scene.stories(pump, ['nearly done'], { state: 'in progress', createdOn: '2026-11-25' });
  clock = Date.parse('2026-12-12T12:00:00Z');
  await tick(envOf());
  const before = await result(feature);
  expect(before).toMatchObject({ kind: 'forecast', growthIncluded: true });
  expect(asked.at(-1)?.scope).toContainEqual({ on: '2026-11-10', stories: 2 });

  await scene.write([{ op: 'update', kind: 'story', id: last, set: { featureId: below } }]);
  await tick(envOf());
  expect(await result(below)).toMatchObject({ openStories: 2 });
  expect(await result(feature)).toEqual(before);
  // It grew what was agreed on the day it was given, not on the day it was written.
  expect(asked.at(-1)?.scope).toContainEqual({ on: '2026-12-12', stories: 1 });

  await scene.stories(
    pump,
    Array.from({ length: 12 }, (_, index) => `at the end ${index}`),
    { createdOn: '2026-12-12' },
  );
  await tick(envOf());
  expect(asked.at(-1)?.backlog).toHaveLength(28);
  expect(await result(feature)).toEqual(before);
});

test('what changed is told to every process through the follower', async () => {
  const { promise } = await setOut(20, '2027-06-01');
  const readers = startReaders(envOf(), follower);
  await readers.caughtUp(scene.workspace);
  const finding = Promise.withResolvers<Derived>();
  follower.onDerived(
    (derived) => derived?.topic === 'finding' && derived.product === scene.products.pump && finding.resolve(derived),
  );
  await scene.write([due(promise, '2026-12-14')]);
  expect(await finding.promise).toEqual({ workspace: scene.workspace, product: scene.products.pump, topic: 'finding' });
  await readers.close();
});

test('a burst of re-ranks is computed a few times, the last state always', async () => {
  const { feature } = await setOut(10, '2027-06-01');
  const [other = ''] = await scene.stories(scene.products.pump, ['wanders']);
  const readers = startReaders(envOf(), follower);
  await readers.caughtUp(scene.workspace);
  const before = asked.length;
  for (let move = 0; move < 40; move++)
    await scene.write(
      [{ op: 'place', kind: 'story', id: other, place: { at: move % 2 ? 'top' : 'end' } }],
      scene.products.pump,
    );
  await readers.caughtUp(scene.workspace);
  expect(await result(feature)).toMatchObject({ position: 11 });
  expect(asked.length - before).toBeLessThan(20);
  await readers.close();
});

test('two processes that follow one diary compute each state once and agree on the end', async () => {
  const { feature, promise } = await setOut(20, '2027-06-01');
  const both = [startReaders(envOf(), follower), startReaders(envOf(), follower)];
  await scene.write([due(promise, '2026-12-14')]);
  await Promise.all(both.map((readers) => readers.caughtUp(scene.workspace)));
  const { rows } = await sql<{
    seq: number;
  }>`select seq from reader_cursor where workspace_id = ${scene.workspace} and reader = 'forecast'`.execute(
    scene.database.db,
  );
  const last = await sql<{
    seq: number;
  }>`select seq from workspace_sequence where workspace_id = ${scene.workspace}`.execute(scene.database.db);
  expect(rows[0]?.seq).toBe(last.rows[0]?.seq);
  expect(await result(feature)).toMatchObject({ kind: 'forecast', promises: [{ dueOn: '2026-12-14' }] });
  expect(await pastPromises()).toHaveLength(1);
  await Promise.all(both.map((readers) => readers.close()));
});

test('the next day has forecasts of its own, by the workspace clock where it has one and the time zone of the product', async () => {
  const { feature } = await setOut(10, '2027-06-01');
  await tick(envOf());
  clock = Date.parse('2026-12-11T23:30:00Z');
  await tick(envOf());
  expect(await result(feature)).toMatchObject({ madeOn: '2026-12-12' });
  await scene.write([
    { op: 'update', kind: 'workspace', id: scene.workspace, set: { clock: '2026-12-20T12:00:00.000Z' } },
  ]);
  await tick(envOf());
  expect(await result(feature)).toMatchObject({ madeOn: '2026-12-20' });
});

test('too little history and no stories are said plainly, and make no finding', async () => {
  const { pump } = scene.products;
  const empty = await scene.feature(pump, 'Empty');
  const fresh = await scene.feature(pump, 'Fresh');
  await scene.stories(pump, ['one'], { featureId: fresh });
  const done = await scene.feature(pump, 'Done');
  await scene.stories(pump, ['was one'], { featureId: done, state: 'accepted', finishedOn: '2026-12-01' });
  await tick(envOf());
  expect(await result(empty)).toMatchObject({ kind: 'no-stories' });
  expect(await result(done)).toMatchObject({ kind: 'done' });
  expect(await result(fresh)).toMatchObject({ kind: 'none', missing: { items: { needed: 10 } } });
});

test('a forecast that cannot be computed is reported and holds nothing up', async () => {
  const { feature } = await setOut(10, '2027-06-01');
  const failures: string[] = [];
  await tick(
    envOf({ runForecast: () => Promise.reject(new Error('out of order')), failed: (_, where) => failures.push(where) }),
  );
  expect(failures).toEqual([`forecast of product ${scene.products.pump}`]);
  expect(await result(feature)).toBeUndefined();
  await scene.stories(scene.products.pump, ['one more'], { featureId: feature });
  await tick(envOf());
  expect(await result(feature)).toMatchObject({ kind: 'forecast', openStories: 11 });
});

test('a feature of two teams waits for both', async () => {
  const { feature } = await setOut(10, '2027-06-01');
  await tick(envOf());
  const alone = await result(feature);
  const second = randomUUID();
  await scene.write([
    {
      op: 'create',
      kind: 'team',
      id: second,
      product: scene.products.pump,
      row: { name: 'Second', works: 'flow', limits: {} },
    },
  ]);
  for (let week = 0; week < 12; week++)
    await scene.stories(scene.products.pump, ['u', 'v', 'w'], {
      teamId: second,
      state: 'accepted',
      finishedOn: addDays('2026-09-14', 7 * week + 2),
      createdOn: '2026-09-01',
    });
  await scene.stories(
    scene.products.pump,
    Array.from({ length: 10 }, (_, index) => `second ${index}`),
    { teamId: second, featureId: feature },
  );
  await tick(envOf());
  const both = await result(feature);
  expect(both).toMatchObject({ kind: 'forecast', openStories: 20, teams: [scene.teams.pump, second].sort() });
  expect(String(both?.p85) > String(alone?.p85)).toBe(true);
});
