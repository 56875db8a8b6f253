import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '#test/database';
import { arrive, goodPassword, type House, openHouse } from './town.ts';

const minute = 60_000;
let url: string;
let clock = Date.parse('2026-11-22T12:00:00Z');
let house: House;

beforeAll(async () => {
  url = (await cloneDatabase()).url;
  house = await openHouse(url, { now: () => new Date(clock) });
});
afterAll(() => house.close());

const statuses = (answers: { statusCode: number }[]) => Object.groupBy(answers, (answer) => String(answer.statusCode));
const wrongAt = (email: string, headers: Record<string, string> = {}) =>
  house.post('/auth/sign-in', { email, password: 'wrong wrong wrong' }, headers);
const rightAt = (email: string) => house.post('/auth/sign-in', { email, password: goodPassword });

describe('an account', () => {
  it('takes ten failed sign-ins in fifteen minutes; then even the right password waits, and is told how long', async () => {
    await arrive(house, 'ten@example.org');
    for (let n = 0; n < 10; n += 1) {
      expect((await wrongAt('ten@example.org')).statusCode).toBe(401);
      clock += minute;
    }
    const refused = await rightAt('TEN@example.org ');
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('300');
    expect(refused.json().error).toMatchObject({
      code: 'too-many',

      message: 'Too many attempts. Wait 5 minutes and try again.',
    });
    clock += 299_000;
    expect((await rightAt('ten@example.org')).statusCode).toBe(429);
    clock += 2_000;
    expect((await rightAt('ten@example.org')).statusCode).toBe(200);
  });

  it('is not worn out by signing in rightly, and a right sign-in forgives no failure', async () => {
    clock += 20 * minute;
    await arrive(house, 'often@example.org');
    for (let n = 0; n < 12; n += 1) expect((await rightAt('often@example.org')).statusCode).toBe(200);
    for (let n = 0; n < 9; n += 1) await wrongAt('often@example.org');
    expect((await rightAt('often@example.org')).statusCode).toBe(200);
    expect((await wrongAt('often@example.org')).statusCode).toBe(401);
    expect((await wrongAt('often@example.org')).statusCode).toBe(429);
  });

  it('shares its ten with changing the password, so a stolen session cannot guess on', async () => {
    clock += 20 * minute;
    const { cookie } = await arrive(house, 'stolen@example.org');
    const guess = () =>
      house.post(
        '/auth/password',
        { currentPassword: 'wrong wrong wrong', newPassword: 'a heron over grey roofs' },
        { cookie },
      );
    for (let n = 0; n < 10; n += 1) expect((await guess()).statusCode).toBe(422);
    expect((await guess()).statusCode).toBe(429);
    expect((await rightAt('stolen@example.org')).statusCode).toBe(429);
  });

  it('that does not exist is answered alike, word for word, up to the limit and past it', async () => {
    clock += 20 * minute;
    await arrive(house, 'exists@example.org');
    for (let n = 0; n < 11; n += 1) {
      const [there, nowhere] = [await wrongAt('exists@example.org'), await wrongAt('exists-not@example.org')];
      expect(nowhere.statusCode).toBe(n < 10 ? 401 : 429);
      const strip = (answer: typeof there) => [
        answer.statusCode,
        { ...answer.json().error, requestId: '' },
        Object.keys(answer.headers).sort(),
      ];
      expect(strip(nowhere)).toEqual(strip(there));
    }
  });

  it('that does not exist costs the same work as one that does, so that its answer takes as long', async () => {
    await arrive(house, 'timed@example.org');
    const times: Record<string, number[]> = { 'timed@example.org': [], 'timed-not@example.org': [] };
    for (let n = 0; n < 15; n += 1) {
      for (const [email, list] of Object.entries(times)) {
        clock += 20 * minute;
        const before = process.cpuUsage();
        await wrongAt(email);
        const { user, system } = process.cpuUsage(before);
        list.push(user + system);
      }
    }
    const [there = 0, nowhere = 0] = Object.values(times).map((list) => list.sort((a, b) => a - b)[7] ?? 0);
    expect(nowhere / there).toBeGreaterThan(0.6);
    expect(nowhere / there).toBeLessThan(1.7);
  });
});

describe('an address', () => {
  const strangers = (count: number, from: number, headers: (n: number) => Record<string, string> = () => ({})) =>
    Promise.all(Array.from({ length: count }, (_, n) => wrongAt(`stranger-${from + n}@example.org`, headers(n))));

  it('has fifty failures in fifteen minutes, whoever they aim at, and a spoofed X-Forwarded-For makes none of them free', async () => {
    clock += 20 * minute;
    const answers = await strangers(60, 0, (n) => ({
      'x-forwarded-for': `198.51.100.${n}`,
      forwarded: `for=198.51.100.${n}`,
      'x-real-ip': `198.51.100.${n}`,
      'x-throughline-client': `198.51.100.${n}`,
    }));
    expect(Object.fromEntries(Object.entries(statuses(answers)).map(([code, list]) => [code, list?.length]))).toEqual({
      401: 50,
      429: 10,
    });
    clock += 16 * minute;
    expect((await wrongAt('stranger-99@example.org')).statusCode).toBe(401);
  });

  it('pays with the same fifty for wrong set-up and invitation tokens', async () => {
    clock += 20 * minute;
    const person = { email: 'x@example.org', name: 'X', password: goodPassword };
    for (let n = 0; n < 17; n += 1) {
      await house.post('/auth/invitation', { token: `guess-${n}` });
      await house.post('/auth/invitation/accept', { token: `guess-${n}`, ...person });
      await house.post('/auth/set-up', { token: `guess-${n}`, workspace: 'X', ...person });
    }
    for (const [path, body] of [
      ['invitation', {}],
      ['invitation/accept', person],
      ['set-up', { ...person, workspace: 'X' }],
    ] as const) {
      expect((await house.post(`/auth/${path}`, { token: 'one-more', ...body })).statusCode, path).toBe(429);
    }
  });

  it('is the right-most hop that is no trusted proxy: behind one, clients do not share their fifty', async () => {
    clock += 20 * minute;
    const behind = await openHouse(url, { now: () => new Date(clock), trustedProxies: ['127.0.0.0/8'] });
    const from = (client: string, n: number) =>
      behind.post(
        '/auth/sign-in',
        { email: `proxied-${client}-${n}@example.org`, password: 'wrong wrong wrong' },
        { 'x-forwarded-for': `192.0.2.${n}, ${client}` },
      );
    const first = await Promise.all(Array.from({ length: 52 }, (_, n) => from('203.0.113.1', n)));
    expect(statuses(first)['429']).toHaveLength(2);
    expect((await from('203.0.113.2', 0)).statusCode).toBe(401);
    await behind.close();
  });
});

it('the counts hold no e-mail and no address in clear', async () => {
  const { rows } = await house.accounts.pool.query<{ key: string }>('select key from auth.attempt');
  expect(rows.length).toBeGreaterThan(0);
  for (const { key } of rows) expect(key).toMatch(/^[\w-]{43}$/);
});

describe('two processes on one database', () => {
  const children: ChildProcess[] = [];
  const start = async () => {
    const child = spawn(process.execPath, ['test/accounts/serve.ts', url], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    if (child.stdout === null) throw new Error('No output to read the port from.');
    const [port] = await once(child.stdout, 'data');
    return `http://127.0.0.1:${String(port).trim()}`;
  };
  afterAll(async () => {
    for (const child of children) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  });

  it('admit ten of thirty guesses that arrive at both at once', async () => {
    const [one, two] = await Promise.all([start(), start()]);
    const guess = (base: string) =>
      fetch(`${base}/auth/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"email":"race@example.org","password":"wrong wrong wrong"}',
      });
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => guess(n % 2 === 0 ? one : two)));
    const codes = answers.map((answer) => answer.status);
    expect(codes.filter((code) => code === 401)).toHaveLength(10);
    expect(codes.filter((code) => code === 429)).toHaveLength(20);
    expect(Number((await guess(two)).headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
