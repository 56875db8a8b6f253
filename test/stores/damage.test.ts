import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startApp } from './app.ts';
import { ask, storeScene } from './scene.ts';

const scene = storeScene();

/** A folder with a database in it that was closed in order. */
async function made(): Promise<string> {
  const app = scene.start();
  await ask((await app.opened).url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS id');
  await scene.stop(app);
  return join(scene.folder, 'cluster');
}

/** Every file with a fingerprint of its bytes; the log and the locks PostgreSQL makes while it tries are not the data. */
function bytesOf(folder: string): Record<string, string> {
  const files: string[] = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const kept = files.filter((name) => !name.endsWith('postmaster.opts') && statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    kept.map((name) => [
      name,
      createHash('md5')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

test.each<[string, (cluster: string) => void, RegExp]>([
  ['whose version mark is gone', (cluster) => rmSync(join(cluster, 'PG_VERSION')), /PG_VERSION is missing/],
  ['whose control file is gone', (cluster) => rmSync(join(cluster, 'global/pg_control')), /pg_control is missing/],
  ['whose control file is cut short', (cluster) => truncateSync(join(cluster, 'global/pg_control'), 100), /cut short/],
  [
    'whose control file is garbage',
    (cluster) => writeFileSync(join(cluster, 'global/pg_control'), Buffer.alloc(8192, 7)),
    /did not start/,
  ],
  [
    'whose log of writes is gone',
    (cluster) => rmSync(join(cluster, 'pg_wal'), { recursive: true }),
    /pg_wal is missing/,
  ],
  [
    'whose log of writes is empty',
    (cluster) => {
      rmSync(join(cluster, 'pg_wal'), { recursive: true });
      mkdirSync(join(cluster, 'pg_wal'));
    },
    /did not start/,
  ],
  ['whose tables are gone', (cluster) => rmSync(join(cluster, 'base'), { recursive: true }), /base is missing/],
  ['of another PostgreSQL', (cluster) => writeFileSync(join(cluster, 'PG_VERSION'), '17\n'), /made by PostgreSQL 17/],
])('a database %s is refused with a sentence and left as it is', async (_, damage, says) => {
  const cluster = await made();
  damage(cluster);
  const before = bytesOf(cluster);
  const { code, stderr } = await scene.start().ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(says);
  expect(stderr).toMatch(/[Nn]othing was (changed|made)/);
  expect(bytesOf(cluster)).toEqual(before);
  expect(existsSync(join(scene.folder, 'lock'))).toBe(false);
});

test('a database folder that is gone is never made anew beside the mark that it was there', async () => {
  const cluster = await made();
  renameSync(cluster, join(scene.folder, 'moved'));
  const { code, stderr } = await scene.start().ended;
  expect(code).toBe(1);
  expect(stderr).toContain(`${cluster} is gone`);
  renameSync(join(scene.folder, 'moved'), cluster);
  expect(await ask((await scene.start().opened).url, 'SELECT count(*)::int AS count FROM kept')).toEqual([
    { count: 1000 },
  ]);
});

test('a data folder that is a file is refused by its name', async () => {
  const path = join(scene.folder, 'file');
  writeFileSync(path, '');
  const { code, stderr } = await startApp(path).ended;
  expect(code).toBe(2);
  expect(stderr).toContain(`${path} is a file`);
});
