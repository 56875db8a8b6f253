import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '#test/database';
import { cutPowerAfter } from './power-cut.ts';
import { arrive, cookieOf, goodPassword, type House, openHouse } from './town.ts';

let url: string;
let house: House;
beforeAll(async () => {
  url = (await cloneDatabase()).url;
  house = await openHouse(url);
});
afterAll(() => house.close());

const accept = (body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  house.post('/auth/invitation/accept', body, headers);
const look = async (token: string) => (await house.post('/auth/invitation', { token })).json();
const usersOf = async (email: string) =>
  (
    await house.accounts.pool.query(
      'select (select count(*)::int from auth."user" where email = $1) as users, (select count(*)::int from auth.account a join auth."user" u on u.id = a."userId" where u.email = $1) as passwords',
      [email],
    )
  ).rows[0];

describe('an invitation', () => {
  it('tells its holder who invites to what, and changes nothing', async () => {
    const token = house.town.invite({ email: 'look@example.org', roles: [{ product: 'Harbour', role: 'po' }] });
    expect(await look(token)).toEqual({
      invitation: {
        workspaceName: 'Harbour',
        invitedBy: 'Anna',
        name: 'Ben',
        email: 'look@example.org',
        admin: false,
        roles: [{ product: 'Harbour', role: 'po' }],
        expiresAt: '2030-01-01T00:00:00Z',
        state: 'open',
        known: false,
      },
    });
    expect((await look(token)).invitation.state).toBe('open');
    await arrive(house, 'look@example.org');
    expect((await look(token)).invitation.known).toBe(true);
  });

  it('that is unknown, expired or revoked is answered like no invitation at all', async () => {
    const answer = await house.post('/auth/invitation', { token: 'unknown' });
    expect([answer.statusCode, answer.json().error.field]).toEqual([404, 'token']);
    const accepted = await accept({ token: 'unknown', email: 'nobody@example.org', name: 'N', password: goodPassword });
    expect({ ...accepted.json().error, requestId: '' }).toEqual({ ...answer.json().error, requestId: '' });
    expect(await house.accounts.accountByEmail('nobody@example.org')).toBeNull();
  });

  it('lets a newcomer choose a password, and signs them in as a member', async () => {
    const token = house.town.invite({ email: 'new@example.org', name: 'Ben Okafor' });
    const answer = await accept({ token, password: goodPassword });
    expect(answer.json()).toMatchObject({
      account: { email: 'new@example.org', name: 'Ben Okafor' },
      memberships: [{ workspaceName: 'Harbour' }],
    });
    expect(await house.accounts.sessionOf({ cookie: cookieOf(answer) })).toMatchObject({ email: 'new@example.org' });
  });

  it('for one e-mail address is for no other, signed in or not', async () => {
    const token = house.town.invite({ email: 'meant@example.org' });
    const other = await arrive(house, 'other@example.org');
    const signedIn = await accept({ token }, { cookie: other.cookie });
    expect([signedIn.statusCode, signedIn.json().error.message]).toEqual([
      403,
      expect.stringContaining('meant@example.org'),
    ]);
    const named = await accept({ token, email: 'thief@example.org', name: 'T', password: goodPassword });
    expect([named.statusCode, named.json().error.field]).toEqual([403, 'email']);
    expect(await house.accounts.accountByEmail('thief@example.org')).toBeNull();
    expect((await accept({ token, email: 'Meant@Example.org', password: goodPassword })).statusCode).toBe(200);
  });

  it('is accepted by one click where the person is signed in, without a new session', async () => {
    const { cookie, session } = await arrive(house, 'click@example.org');
    const answer = await accept({ token: house.town.invite({ email: 'click@example.org' }) }, { cookie });
    expect([answer.statusCode, answer.json().session.id]).toEqual([200, session]);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('is accepted with the password where the person has an account, which a wrong password does not open', async () => {
    await arrive(house, 'has@example.org');
    const token = house.town.invite({});
    const wrong = await accept({ token, email: 'has@example.org', password: 'wrong wrong wrong' });
    expect([wrong.statusCode, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    expect((await look(token)).invitation.state).toBe('open');
    expect((await accept({ token, email: 'has@example.org', password: goodPassword })).statusCode).toBe(200);
    expect(await usersOf('has@example.org')).toEqual({ users: 1, passwords: 1 });
  });

  it('asks by name for what it lacks', async () => {
    const lacks = async (body: Record<string, unknown>) =>
      (await accept({ token: house.town.invite({}), ...body })).json().error?.field;
    expect(await lacks({ password: goodPassword })).toBe('email');
    expect(await lacks({ email: 'lacks@example.org' })).toBe('password');
    expect(await lacks({ email: 'lacks@example.org', password: 'short' })).toBe('password');
    expect(await house.accounts.accountByEmail('lacks@example.org')).toBeNull();
  });

  it('works once: afterwards it makes no account and lets nobody else in', async () => {
    const token = house.town.invite({});
    const first = await accept({ token, email: 'once@example.org', password: goodPassword });
    const bystander = await arrive(house, 'late@example.org');
    expect((await accept({ token, email: 'second@example.org', password: goodPassword })).statusCode).toBe(404);
    expect(await house.accounts.accountByEmail('second@example.org')).toBeNull();
    expect((await accept({ token }, { cookie: bystander.cookie })).statusCode).toBe(409);
    expect((await accept({ token, email: 'once@example.org', password: goodPassword })).json().memberships).toEqual(
      first.json().memberships,
    );
  });

  it('accepted by twenty requests at once makes one account', async () => {
    const token = house.town.invite({ email: 'race@example.org' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept({ token, password: goodPassword })));
    for (const answer of answers) expect([200, 401, 409, 429]).toContain(answer.statusCode);
    expect(answers.some((answer) => answer.statusCode === 200)).toBe(true);
    expect(await usersOf('race@example.org')).toEqual({ users: 1, passwords: 1 });
    expect((await accept({ token, password: goodPassword })).statusCode).toBe(200);
  });
});

describe('accepting after a crash', () => {
  it.each(['before', 'after'] as const)(
    '%s the membership is made goes on with the same call, and leaves no session of the broken one',
    async (when) => {
      const email = `crash-${when}@example.org`;
      const token = house.town.invite({ email });
      house.town.breakAt('accept', when);
      expect((await accept({ token, password: goodPassword })).statusCode).toBe(500);
      const account = await house.accounts.accountByEmail(email);
      expect(await house.accounts.listSessions(account?.id ?? '')).toEqual([]);
      const retried = await accept({ token, password: goodPassword });
      expect([retried.statusCode, retried.json().memberships]).toMatchObject([200, [{ workspaceName: 'Harbour' }]]);
      expect(await usersOf(email)).toEqual({ users: 1, passwords: 1 });
      expect(house.town.members.filter((one) => one.account === account?.id)).toHaveLength(1);
    },
  );

  it('goes on from every single statement at which the process may have died', async () => {
    let statements = 0;
    for (let finished = false; !finished; statements += 1) {
      const email = `cut-${statements}@example.org`;
      const token = house.town.invite({ email });
      const dying = await openHouse(url, { town: house.town });
      cutPowerAfter(dying.accounts.pool, statements);
      finished = (await dying.post('/auth/invitation/accept', { token, password: goodPassword })).statusCode === 200;
      await dying.close();
      const retried = await accept({ token, password: goodPassword });
      expect([statements, retried.statusCode]).toEqual([statements, 200]);
      expect([statements, await usersOf(email)]).toEqual([statements, { users: 1, passwords: 1 }]);
    }
    expect(statements).toBeGreaterThan(8);
  });
});
