import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { enqueue, startJobs } from '#jobs/queue';
import { runImports } from '#jobs/run-import';
import { makeEnv } from '#src/parts';
import { freeAbandonedJobs, prepareQueue, queuePool } from '#store/job-queue';
import { bigBacklog } from '#test/fixtures/imports/made';
import { buildWorld, type World, worldNow } from '#test/world';
import { holdUp, importing } from './scene.ts';

let world: World;
let scene: ReturnType<typeof importing>;
beforeAll(async () => {
  world = await buildWorld();
  scene = importing(world);
  const pool = queuePool(world.url);
  await prepareQueue(pool);
  await pool.end();
});
afterAll(() => world.close());

function startChild(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'children/carry-out.ts'), [world.url, worldNow]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Makes the jobs of killed processes due at once, which takes the queue half a minute by itself. */
async function freeAtOnce(): Promise<void> {
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null`.execute(
    world.env.db,
  );
  // PostgreSQL notices the end of a killed client a moment later.
  while (
    (await sql`select 1 from graphile_worker.jobs where locked_by is not null`.execute(world.env.db)).rows.length > 0
  )
    await freeAbandonedJobs(world.env.db);
  await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs), run_at => now())`.execute(
    world.env.db,
  );
}

test('an import killed in the middle leaves nothing half-written, and another process brings it in exactly once', async () => {
  const rows = 1_500;
  const id = await scene.begin('backlog', bigBacklog(rows));
  const before = await scene.count(sql`change`);
  for (let kill = 0; kill < 2; kill++) {
    await sql`delete from import_progress`.execute(world.env.db);
    const hold = await holdUp(world, id);
    if (kill === 0) await enqueue(world.env.db, 'import', { workspace: world.workspace, import: id }, `import ${id}`);
    const child = startChild();
    await hold.held();
    child.kill('SIGKILL');
    await once(child, 'exit');
    await hold.release();
    expect(await scene.stories(id)).toEqual([]);
    expect(await scene.count(sql`change`)).toBe(before);
    expect(await scene.got(id)).toMatchObject({ import: { state: 'waiting', made: 0, version: 1 } });
    await freeAtOnce();
  }

  const env = makeEnv(world.database, () => world.clock.now);
  const ended = Promise.withResolvers<void>();
  const whole = runImports(env);
  const task: typeof whole = (payload, signal) => whole(payload, signal).finally(ended.resolve);
  const jobs = await startJobs({ db: world.env.db, url: world.url, tasks: { import: task } });
  await ended.promise;
  await jobs.close();
  expect(await scene.got(id)).toMatchObject({ import: { state: 'done', made: rows, version: 2 }, progress: null });
  expect(new Set((await scene.stories(id)).map((story) => story.external_id)).size).toBe(rows);
  expect(await scene.stories(id)).toHaveLength(rows);
  expect(await scene.count(sql`change`)).toBe(before + rows + 1);
  expect(await scene.count(sql`command where id = ${`import.${id}`}`)).toBe(1);
}, 60_000);
