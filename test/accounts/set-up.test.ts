import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setUpLink, setUpToken } from '#src/accounts/set-up';
import { cloneDatabase } from '#test/database';
import { cutPowerAfter } from './power-cut.ts';
import { arrive, cookieOf, emptyTown, goodPassword, type House, openHouse } from './town.ts';

const hour = 3_600_000;
const anna = { email: 'anna@example.org', name: 'Anna Lindqvist', password: goodPassword, workspace: 'Harbour' };
let url: string;
let clock = Date.parse('2026-11-22T12:00:00Z');
const houses: House[] = [];

beforeAll(async () => {
  url = (await cloneDatabase()).url;
});
afterEach(async () => {
  const sweeper = await open();
  await wipe(sweeper);
  for (const house of houses.splice(0)) await house.close();
});

const wipe = (house: House) =>
  house.accounts.pool.query(
    'delete from auth."user"; delete from auth.set_up_link; delete from auth.set_up_done; delete from auth.attempt',
  );
const open = async (town = emptyTown()) => {
  const house = await openHouse(url, { now: () => new Date(clock), town });
  houses.push(house);
  return house;
};
const tokenFrom = async (house: House) => {
  const token = await setUpToken(house.accounts);
  if (token === null) throw new Error('No token.');
  return token;
};
const awaits = async (house: House) => (await house.app.inject('/auth/session')).json().awaitsSetUp;
const counts = async (house: House) => {
  const { rows } = await house.accounts.pool.query(
    'select (select count(*)::int from auth."user") as users, (select count(*)::int from auth.account) as passwords, (select count(*)::int from auth.set_up_done) as done, (select count(*)::int from auth.set_up_link) as links',
  );
  return { ...rows[0], members: house.town.members.length };
};

describe('the set-up link', () => {
  it('makes the first account, its workspace and its session, and then works no more', async () => {
    const house = await open();
    expect(await awaits(house)).toBe(true);
    const link = await setUpLink(house.accounts);
    expect(link).toMatch(/^http:\/\/localhost\/set-up#token=[\w-]{43}$/);
    const token = link?.split('=')[1] ?? '';
    const done = await house.post('/auth/set-up', { token, ...anna });
    expect(done.statusCode).toBe(200);
    expect(done.json()).toMatchObject({
      account: { email: anna.email, name: anna.name },
      memberships: [{ workspaceName: 'Harbour', admin: true }],
    });
    const session = await house.app.inject({ url: '/auth/session', headers: { cookie: cookieOf(done) } });
    expect(session.json()).toMatchObject({ account: { email: anna.email }, awaitsSetUp: false });

    const again = await house.post('/auth/set-up', { token, ...anna, email: 'second@example.org' });
    expect([again.statusCode, again.json().error.message]).toEqual([404, expect.stringContaining('set up already')]);
    expect(await setUpLink(house.accounts)).toBeNull();
    expect(await counts(house)).toEqual({ users: 1, passwords: 1, done: 1, links: 0, members: 1 });
  });

  it('is hashed where it is kept', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    const { rows } = await house.accounts.pool.query('select * from auth.set_up_link');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await house.post('/auth/set-up', { token: rows[0].token_hash, ...anna })).statusCode).toBe(404);
  });

  it('is replaced at each start, and the one before it dies', async () => {
    const house = await open();
    const [first, second] = [await tokenFrom(house), await tokenFrom(house)];
    expect((await house.post('/auth/set-up', { token: first, ...anna })).statusCode).toBe(404);
    expect((await house.post('/auth/set-up', { token: second, ...anna })).statusCode).toBe(200);
  });

  it('works for 24 hours', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    clock += 24 * hour + 1000;
    expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBe(404);
    clock -= 2000;
    expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBe(200);
  });

  it('is good for set-up only: it opens no invitation, and an invitation opens no set-up', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    const { workspace: _, ...person } = anna;
    expect((await house.post('/auth/invitation/accept', { token, ...person })).statusCode).toBe(404);
    expect((await house.post('/auth/invitation', { token })).statusCode).toBe(404);
    expect((await house.post('/auth/set-up', { token: house.town.invite({}), ...anna })).statusCode).toBe(404);
    expect((await counts(house)).users).toBe(0);
  });

  it('used by ten at once makes one account and one workspace', async () => {
    const town = emptyTown();
    const two = [await open(town), await open(town)];
    const token = await tokenFrom(two[0] as House);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        (two[n % 2] as House).post('/auth/set-up', { token, ...anna, email: `anna-${n}@example.org` }),
      ),
    );
    const codes = answers.map((answer) => answer.statusCode);
    expect(codes.filter((code) => code === 200)).toHaveLength(1);
    for (const code of codes) expect([200, 404, 409]).toContain(code);
    expect(await counts(two[0] as House)).toEqual({ users: 1, passwords: 1, done: 1, links: 0, members: 1 });
  });

  it('refuses a weak password and keeps working', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    const weak = await house.post('/auth/set-up', { token, ...anna, password: 'anna.lindqvist' });
    expect([weak.statusCode, weak.json().error.field]).toEqual([422, 'password']);
    expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBe(200);
  });
});

describe('set-up after a crash', () => {
  it.each(['before', 'after'] as const)(
    '%s the workspace is made goes on with the same call, also when the program has been started again',
    async (when) => {
      const house = await open();
      const token = await tokenFrom(house);
      house.town.breakAt('createWorkspace', when);
      expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBe(500);
      const restarted = await open(house.town);
      expect(await setUpLink(restarted.accounts)).not.toBeNull();
      const retried = await restarted.post('/auth/set-up', { token, ...anna });
      expect([retried.statusCode, retried.json().memberships]).toMatchObject([200, [{ workspaceName: 'Harbour' }]]);
      expect(await counts(restarted)).toEqual({ users: 1, passwords: 1, done: 1, links: 0, members: 1 });
    },
  );

  it('of the database in the middle of it fails with a clear answer, and the same process goes on with the same call', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    const { createWorkspace } = house.town;
    house.town.createWorkspace = async () => {
      const killer = await open();
      await killer.accounts.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      throw new Error('The database went away.');
    };
    expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBeGreaterThanOrEqual(500);
    house.town.createWorkspace = createWorkspace;
    // A dead connection is found at its next use; the pool has three.
    const codes: number[] = [];
    while (codes.length < 4 && codes.at(-1) !== 200) {
      codes.push((await house.post('/auth/set-up', { token, ...anna })).statusCode);
    }
    expect(codes.at(-1)).toBe(200);
    expect(await counts(house)).toEqual({ users: 1, passwords: 1, done: 1, links: 0, members: 1 });
  });

  it('does not hand the begun account to somebody with another password', async () => {
    const house = await open();
    const token = await tokenFrom(house);
    house.town.breakAt('createWorkspace', 'before');
    await house.post('/auth/set-up', { token, ...anna });
    expect(
      (await house.post('/auth/set-up', { token, ...anna, password: 'another heron, other roofs' })).statusCode,
    ).toBe(401);
    expect((await house.post('/auth/set-up', { token, ...anna })).statusCode).toBe(200);
  });

  it('goes on from every single statement at which the process may have died: by the same link once it was begun, before that by the new one', async () => {
    let finished = false;
    let statements = 0;
    for (; !finished; statements += 1) {
      const town = emptyTown();
      const dying = await openHouse(url, { now: () => new Date(clock), town });
      const token = await tokenFrom(dying);
      cutPowerAfter(dying.accounts.pool, statements);
      const answer = await dying.post('/auth/set-up', { token, ...anna });
      finished = answer.statusCode === 200;
      await dying.close();
      const house = await openHouse(url, { now: () => new Date(clock), town });
      if (!finished) {
        const begun = await house.accounts.pool.query('select from auth.set_up_link where begun_by is not null');
        const account = await house.accounts.accountByEmail(anna.email);
        expect(account === null || begun.rowCount === 1).toBe(true);
        const newToken = await tokenFrom(house);
        const retried = await house.post('/auth/set-up', { token: begun.rowCount === 1 ? token : newToken, ...anna });
        expect([statements, retried.statusCode]).toEqual([statements, 200]);
      }
      expect([statements, await counts(house)]).toEqual([
        statements,
        { users: 1, passwords: 1, done: 1, links: 0, members: 1 },
      ]);
      await wipe(house);
      await house.close();
    }
    expect(statements).toBeGreaterThan(12);
  });
});

it('an invitation before set-up does not close it: only the first workspace does', async () => {
  const house = await open();
  await arrive(house, 'early@example.org');
  expect(await awaits(house)).toBe(true);
  expect(await setUpLink(house.accounts)).not.toBeNull();
});
