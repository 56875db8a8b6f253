import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readPostmaster } from '#store/embedded/postmaster';
import { startApp } from './app.ts';
import { ask, storeScene } from './scene.ts';

const scene = storeScene({ bare: true });

test.each([
  ['too long for a socket', 'a-folder-with-a-name-of-some-length/'.repeat(4)],
  ['with blanks, commas, quotes and other letters', `Müller, Söhne & 'Co' 日本/`],
])(
  'a data folder with a path %s works, with the socket in a closed folder elsewhere that goes away again',
  async (_, name) => {
    const folder = join(scene.folder, name);
    mkdirSync(dirname(folder), { recursive: true });
    const first = startApp(folder);
    await ask((await first.opened).url, 'CREATE TABLE kept AS SELECT 1 AS id');
    const socket = readPostmaster(join(folder, 'cluster'))?.socketFolder ?? '';
    expect(socket.startsWith(scene.folder)).toBe(false);
    expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThan(100);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    await scene.kill(first);
    const second = startApp(folder);
    expect(await ask((await second.opened).url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
    await scene.stop(second);
    expect(existsSync(socket)).toBe(false);
  },
);

test.each(['"', '$', '`', '\\', '\n'])(
  'a data folder with %j in its path, which PostgreSQL itself cannot bear, is refused by its name',
  async (sign) => {
    const { code, stderr } = await startApp(join(scene.folder, `a${sign}b`)).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/Set THROUGHLINE_DATA/);
  },
);
