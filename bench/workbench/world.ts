import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Actor } from '#catalogue/define';
import { readConfig } from '#src/config';
import { joinParts } from '#src/parts';
import { memberRights } from '#store/rights';
import { type Seeded, type Size, seed } from '../seed.ts';

const clone = resolve(import.meta.dirname, '../..');
const quiet = { info() {}, warn() {}, error() {} };
const person = { name: 'Ana Ferreira', email: 'ana@example.org', password: 'vexing plum of Tuesday-42' };

/** Two processes over one database that holds a large product, and who may sign in there. */
export type World = {
  urls: readonly [string, string];
  person: typeof person;
  seeded: Seeded;
  close: () => Promise<void>;
};

/** Makes the world: the first process is set up as a person would, the product is filled as commands write. */
export async function makeWorld(size: Size): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  const joined = await joinParts(readConfig({ THROUGHLINE_DATA: folder }, clone), quiet);
  const servers: ChildProcess[] = [];
  const start = async (): Promise<{ url: string; said: string }> => {
    const child = spawn(process.execPath, [join(clone, 'src/main.ts')], {
      env: { ...process.env, DATABASE_URL: joined.store.url, HOST: '127.0.0.1', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    servers.push(child);
    const said = await saidBy(child, servers.length === 1 ? /set-up#token=\S+\n/ : /listens at \S+\n/);
    return { url: /listens at (\S+)/.exec(said)?.[1] ?? '', said };
  };
  const first = await start();
  const { url } = first;
  const send = async (path: string, body: unknown, cookie = ''): Promise<Response> => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const token = /set-up#token=(\S+)/.exec(first.said)?.[1];
  const set = await send('/auth/set-up', { token, ...person, workspace: 'Bench' });
  const cookie = set.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const { account, memberships } = (await set.json()) as {
    account: { id: string };
    memberships: { workspace: string; member: string }[];
  };
  const { workspace = '', member = '' } = memberships[0] ?? {};
  const made = (await (await send('/api/product.create', { name: 'Harbour' }, cookie)).json()) as {
    id: string;
    team: string;
  };
  for (const role of ['pm', 'po', 'team']) await send('/api/role.give', { product: made.id, member, role }, cookie);
  const rights = await memberRights(joined.env.db, workspace, { account: account.id });
  if (!rights) throw new Error('Nobody is there.');
  const actor: Actor = { workspace, ...rights, via: 'cli', power: 'decide' };
  const seeded = await seed(joined.env, actor, made.id, made.team, size, new Date().toISOString().slice(0, 10));
  const second = await start();
  return {
    urls: [url, second.url],
    person,
    seeded,
    close: async () => {
      const running = servers.filter(({ exitCode }) => exitCode === null);
      const gone = running.map((server) => new Promise((resolve) => server.once('exit', resolve)));
      for (const server of running) server.kill('SIGTERM');
      await Promise.all(gone);
      await joined.close();
    },
  };
}

/** What a process has said once a line of it fits. */
function saidBy(child: ChildProcess, fits: RegExp): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    child.stdout?.on('data', (part: Buffer) => {
      said += part.toString();
      if (fits.test(said)) done(said);
    });
    child.once('exit', (code) => failed(new Error(`The program ended with ${code}: ${said}`)));
  });
}
