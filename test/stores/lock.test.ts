import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownIdentity } from '#lib/process-identity';
import { lockFolder } from '#store/lock';
import { newHolder, readHolder } from '#store/lock-holder';
import { makeFolder } from './app.ts';

let folder = '';
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = join(makeFolder(), 'data');
  mkdirSync(folder);
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

type Taker = { child: ChildProcess; said: Promise<string>; waiting: Promise<void> };

/** A process that takes the lock, at once or when `sign` changes; `said` is `held` or its refusal with the exit code. */
function taker(sign = ''): Taker {
  const script = join(import.meta.dirname, 'children/lock.ts');
  const child = spawn(process.execPath, [script, folder, sign], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const hears = (word: string) =>
    new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => chunk.toString().includes(word) && resolve());
    });
  const refused = once(child, 'close').then(() => `${child.exitCode}: ${stderr}`);
  return { child, said: Promise.race([hears('held').then(() => 'held'), refused]), waiting: hears('waiting') };
}

function bytes(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function killed(taken: Taker): Promise<void> {
  taken.child.kill('SIGKILL');
  await once(taken.child, 'close');
}

test('a second process is refused at once, with exit 3 and the name of the holder, and changes no byte', async () => {
  const first = taker();
  expect(await first.said).toBe('held');
  const before = bytes();
  // The time is taken inside one process: how long a machine takes to start another is not the lock's doing.
  const began = performance.now();
  await expect(lockFolder(folder)).rejects.toThrow(`process ${first.child.pid}`);
  expect(performance.now() - began).toBeLessThan(500);
  const said = await taker().said;
  expect(said).toMatch(/^3: /);
  expect(said).toContain(`process ${first.child.pid}`);
  expect(said).toContain(folder);
  expect(bytes()).toEqual(before);
});

test('the same process cannot take the lock twice, and can again after it gave it back', async () => {
  const lock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'folder-held', exitCode: 3 });
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  (await lockFolder(folder)).release();
});

test('the lock of a killed process is taken over, and nothing but the new lock is left', async () => {
  const first = taker();
  await first.said;
  await killed(first);
  const lock = await lockFolder(folder);
  expect(readHolder(join(folder, 'lock'))?.pid).toBe(process.pid);
  expect(readdirSync(folder)).toEqual(['lock']);
  lock.release();
});

test.each(['a free folder', 'the lock of a killed process'])(
  'of eight processes that reach at once for %s exactly one gets it',
  async (what) => {
    if (what !== 'a free folder') {
      const first = taker();
      await first.said;
      await killed(first);
    }
    const sign = join(folder, '../sign');
    writeFileSync(sign, '');
    const takers = Array.from({ length: 8 }, () => taker(sign));
    await Promise.all(takers.map((one) => one.waiting));
    writeFileSync(sign, 'now');
    const said = await Promise.all(takers.map((one) => one.said));
    expect(said.filter((one) => one === 'held')).toHaveLength(1);
    const winner = takers[said.indexOf('held')];
    expect(said.filter((one) => one.includes(`process ${winner?.child.pid}`) && one.startsWith('3: '))).toHaveLength(7);
    expect(readHolder(join(folder, 'lock'))?.pid).toBe(winner?.child.pid);
  },
);

test('a process that died while it took over does not stand in the way of the next', async () => {
  const dead = { ...newHolder(), started: '1', holding: 'the-dead' };
  writeFileSync(join(folder, 'lock'), JSON.stringify(dead));
  const claim = createHash('sha256').update('the-dead').digest('hex').slice(0, 16);
  writeFileSync(join(folder, `lock.claim-${claim}`), JSON.stringify({ ...dead, holding: 'the-dead-taker' }));
  const lock = await lockFolder(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  lock.release();
});

test('a process number that was given to another process since does not keep the lock', async () => {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ ...newHolder(), started: '1' }));
  (await lockFolder(folder)).release();
});

describe('a holder on another machine or in another container, whose process cannot be looked at,', () => {
  const elsewhere = () => ({ ...newHolder(), ...ownIdentity(), space: 'another boot', pid: 42, host: 'far-away' });

  test('keeps the lock as long as it gives signs of life', async () => {
    const path = join(folder, 'lock');
    writeFileSync(path, JSON.stringify(elsewhere()));
    const refusal = expect(lockFolder(folder)).rejects.toThrow(/process 42 on far-away/);
    const beats = setInterval(() => utimesSync(path, new Date(), new Date()), 50);
    await refusal;
    clearInterval(beats);
  });

  test('loses it when it gives none, as after a power cut', async () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify(elsewhere()));
    (await lockFolder(folder)).release();
  });

  test('loses it when the power cut left the file empty', async () => {
    writeFileSync(join(folder, 'lock'), '');
    (await lockFolder(folder)).release();
  });
});

test('a folder that cannot be written to is refused with its path', async () => {
  await expect(lockFolder(join(folder, 'not-there'))).rejects.toThrow(/not-there cannot be written to/);
});
