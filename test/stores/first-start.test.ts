import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { commandLineOf, isRunning } from '#lib/process-identity';
import { ask, storeScene } from './scene.ts';

const scene = storeScene({ bare: true });

/** The moments of a first start, each told by the first trace it leaves in the folder. */
const moments: [string, (names: string[]) => boolean][] = [
  ['while PostgreSQL is copied', (names) => names.some((name) => /^pg-.*tmp/.test(name))],
  [
    'when the copy is whole',
    (names) => names.some((name) => /^pg-[^t]*$/.test(name) || /^pg-\d.*beta\.\d+$/.test(name)),
  ],
  ['when the database is begun', (names) => names.some((name) => name.startsWith('cluster.tmp'))],
  ['when the database is half made', (names) => draftHolds(names, 'PG_VERSION')],
  ['when the database is nearly made', (names) => draftHolds(names, 'global/pg_filenode.map')],
  ['when the database has just been made', (names) => names.includes('cluster')],
  ['when PostgreSQL starts', (names) => names.includes('postgres.log')],
];

function draftHolds(names: string[], file: string): boolean {
  const draft = names.find((name) => name.startsWith('cluster.tmp'));
  return draft !== undefined && existsSync(join(scene.folder, draft, file));
}

/** Everything that works in the folder, such as an initdb that outlived the app. */
function workers(): number[] {
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
  return pids.filter((pid) => commandLineOf(pid).join(' ').includes(scene.folder));
}

async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await wait(1);
}

test.each(moments)(
  'a first start that is killed %s leaves no half database: the next start opens a whole one',
  async (_, isNow) => {
    const app = scene.start();
    await until(() => isNow(readdirSync(scene.folder)));
    app.child.kill('SIGKILL');
    for (const pid of workers()) if (isRunning(pid)) process.kill(pid, 'SIGKILL');
    await app.ended;
    await until(() => workers().every((pid) => !isRunning(pid)));
    const { url } = await scene.start().opened;
    await ask(url, 'CREATE TABLE kept AS SELECT 1 AS id');
    expect(await ask(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    expect(readdirSync(scene.folder).filter((name) => name.includes('tmp'))).toEqual([]);
  },
);

test('an initdb that outlives the killed app does not disturb the next start', async () => {
  const app = scene.start();
  await until(() => readdirSync(scene.folder).some((name) => name.startsWith('cluster.tmp')));
  await scene.kill(app);
  const { url } = await scene.start().opened;
  expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});
