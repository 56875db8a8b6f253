import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureAccount } from '#store/embedded/account';
import { type App, type AppOptions, startApp } from './app.ts';
import { ask, storeScene } from './scene.ts';
import { makeStage, ordinaryUser, type Stage } from './stage.ts';

const scene = storeScene({ bare: true });
const asRoot = process.getuid?.() === 0;
const account = ordinaryUser();
const ownUid = account?.uid ?? process.getuid?.();
let stage: Stage;

beforeAll(() => {
  stage = makeStage();
});

afterAll(() => {
  // Nobody may write to the stage, which an ordinary user cannot throw away as it is.
  execFileSync('chmod', ['-R', 'u+w', stage.root]);
  rmSync(stage.root, { recursive: true, force: true });
});

const own = (): AppOptions => ({ ...stage, account });

function give(path: string, mode: number): void {
  mkdirSync(path, { recursive: true });
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, mode);
}

/** A closed folder of the ordinary user's with a database of theirs. */
async function giveDatabase(): Promise<void> {
  await scene.furnish(account);
  give(scene.folder, 0o700);
}

function uidOf(pid: number): number {
  return statSync(`/proc/${pid}`).uid;
}

/** A table that is made in one life of the database and read in the next. */
async function leaveTrace(app: App): Promise<void> {
  await ask((await app.opened).url, 'CREATE TABLE kept AS SELECT 1 AS id');
}

async function findTrace(app: App): Promise<void> {
  expect(await ask((await app.opened).url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);
}

describe('an ordinary user', () => {
  test('starts the database as themselves in a closed home folder, from a program nobody may write to', async () => {
    give(scene.folder, 0o700);
    const app = scene.start(own());
    await leaveTrace(app);
    expect(uidOf(scene.postgresPid())).toBe(ownUid);
    expect(statSync(join(scene.folder, 'cluster')).mode & 0o777).toBe(0o700);
    await scene.stop(app);
    await findTrace(scene.start(own()));
  });

  test('adopts their orphan, and is refused while another process of theirs holds the folder', async () => {
    await giveDatabase();
    const first = scene.start(own());
    await leaveTrace(first);
    const postgres = scene.postgresPid();
    const { code, stderr } = await scene.start(own()).ended;
    expect(code).toBe(3);
    expect(stderr).toContain(`process ${first.child.pid}`);
    await scene.kill(first);
    await findTrace(scene.start(own()));
    expect(scene.postgresPid()).toBe(postgres);
  });

  test('is refused with a sentence where they may not write', async () => {
    chmodSync(scene.folder, 0o555);
    const { code, stderr } = await startApp(join(scene.folder, 'data'), own()).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/\/data cannot be made: EACCES.*Set THROUGHLINE_DATA/);
    chmodSync(scene.folder, 0o755);
  });
});

describe.runIf(asRoot)('root', () => {
  test('lends PostgreSQL a user of its own, who owns the database and nothing else', async () => {
    await scene.furnish();
    await leaveTrace(scene.start(stage));
    const lent = ensureAccount('throughline');
    expect(uidOf(scene.postgresPid())).toBe(lent?.uid);
    expect(statSync(join(scene.folder, 'cluster')).uid).toBe(lent?.uid);
    expect(statSync(join(scene.folder, 'lock')).uid).toBe(0);
    expect(statSync(join(scene.folder, 'socket')).mode & 0o777).toBe(0o700);
  });

  test('keeps the database of a closed home folder elsewhere, says where, and finds it again', async () => {
    const home = join(scene.folder, 'home');
    mkdirSync(home, { mode: 0o700 });
    const open = async () => {
      const app = startApp(join(home, 'clone/.throughline'), stage);
      return { app, folder: (await app.opened).folder ?? '' };
    };
    const first = await open();
    try {
      expect(first.folder).toMatch(/^\/var\/lib\/throughline\/[0-9a-f]{12}$/);
      expect(first.app.log.join()).toContain(`is kept in ${first.folder} instead`);
      await leaveTrace(first.app);
      await scene.stop(first.app);
      const second = await open();
      expect(second.folder).toBe(first.folder);
      await findTrace(second.app);
      await scene.stop(second.app);
    } finally {
      first.app.child.kill('SIGKILL');
      rmSync(first.folder, { recursive: true, force: true });
    }
  });

  test("leaves an ordinary user's database theirs, who opens it again afterwards", async () => {
    await giveDatabase();
    const theirs = scene.start(own());
    await leaveTrace(theirs);
    await scene.stop(theirs);
    const roots = scene.start(stage);
    await findTrace(roots);
    expect(uidOf(scene.postgresPid())).toBe(ownUid);
    await scene.kill(roots);
    const again = scene.start(own());
    await findTrace(again);
    await scene.stop(again);
  });

  test('adopts what an ordinary user left running, and stops it', async () => {
    await giveDatabase();
    const theirs = scene.start(own());
    await leaveTrace(theirs);
    const postgres = scene.postgresPid();
    await scene.kill(theirs);
    const roots = scene.start(stage);
    await findTrace(roots);
    expect(scene.postgresPid()).toBe(postgres);
    await scene.stop(roots);
    expect((await roots.ended).code).toBe(0);
  });

  test("leaves what it makes in an ordinary user's folder to them, and its database to root", async () => {
    give(scene.folder, 0o755);
    const data = join(scene.folder, 'clone/.throughline');
    const roots = startApp(data, stage);
    await roots.opened;
    await scene.stop(roots);
    expect(statSync(data).uid).toBe(ownUid);
    const { code, stderr } = await startApp(data, own()).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/belongs to user "throughline".*Start as that user or as root/);
  });

  test("refuses an ordinary user who tries root's database", async () => {
    await scene.furnish();
    const roots = scene.start(stage);
    await leaveTrace(roots);
    await scene.stop(roots);
    const { code, stderr } = await scene.start(own()).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be written to.*owner/);
  });
});
