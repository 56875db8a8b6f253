import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '#test/database';
import { arrive, cookieOf, goodPassword, type House, openHouse } from './town.ts';

const publicUrl = 'https://tl.example';
let url: string;
let plain: House;
let secure: House;

beforeAll(async () => {
  url = (await cloneDatabase()).url;
  plain = await openHouse(url);
  secure = await openHouse(url, { publicUrl, secureCookies: true });
});
afterAll(() => Promise.all([plain.close(), secure.close()]));

const sessionAt = async (house: House, cookie: string) =>
  (await house.app.inject({ url: '/auth/session', headers: { cookie } })).json();
const setCookie = (answer: { headers: Record<string, unknown> }) => String(answer.headers['set-cookie']);

describe('a session', () => {
  it('is a new one at every sign-in, and the one the browser had before ends', async () => {
    const first = await arrive(plain, 'new@example.org');
    const again = await plain.post(
      '/auth/sign-in',
      { email: 'new@example.org', password: goodPassword },
      { cookie: first.cookie },
    );
    expect(cookieOf(again)).not.toBe(first.cookie);
    expect(again.json().session.id).not.toBe(first.session);
    expect((await sessionAt(plain, first.cookie)).account).toBeNull();
    expect((await sessionAt(plain, cookieOf(again))).account.email).toBe('new@example.org');
  });

  it('tells who is signed in, where they are a member, and until when', async () => {
    const { cookie, id } = await arrive(plain, 'who@example.org');
    const told = await sessionAt(plain, cookie);
    expect(told.account).toEqual({ id, email: 'who@example.org', name: 'Ben Okafor' });
    expect(told.memberships).toMatchObject([{ workspaceName: 'Harbour', admin: false }]);
    expect(Date.parse(told.session.expiresAt)).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect(JSON.stringify(told)).not.toMatch(/token|password|hash/i);
  });

  it('ends with signing out, on every process, and another session of the same account lives on', async () => {
    const other = await openHouse(url);
    const here = await arrive(plain, 'out@example.org');
    const there = cookieOf(await other.post('/auth/sign-in', { email: 'out@example.org', password: goodPassword }));
    expect((await sessionAt(other, here.cookie)).account.email).toBe('out@example.org');
    const out = await plain.post('/auth/sign-out', {}, { cookie: here.cookie });
    expect(out.statusCode).toBe(200);
    expect(setCookie(out)).toContain('throughline=; Max-Age=0');
    expect((await sessionAt(other, here.cookie)).account).toBeNull();
    expect((await sessionAt(other, there)).account).not.toBeNull();
    await other.close();
  });

  it('may be signed out twice, and without any', async () => {
    const { cookie } = await arrive(plain, 'twice@example.org');
    await plain.post('/auth/sign-out', {}, { cookie });
    expect((await plain.post('/auth/sign-out', {}, { cookie })).statusCode).toBe(200);
    expect((await plain.post('/auth/sign-out')).statusCode).toBe(200);
  });

  it('ends everywhere at once, and other accounts keep theirs', async () => {
    const { cookie } = await arrive(plain, 'all@example.org');
    const second = cookieOf(await plain.post('/auth/sign-in', { email: 'all@example.org', password: goodPassword }));
    const bystander = await arrive(plain, 'bystander@example.org');
    expect((await plain.post('/auth/sign-out-everywhere', {}, { cookie })).json()).toEqual({ ended: 2 });
    for (const gone of [cookie, second]) expect((await sessionAt(plain, gone)).account).toBeNull();
    expect((await sessionAt(plain, bystander.cookie)).account).not.toBeNull();
  });

  it('is listed with where it was begun and without its token; one of another account is not, and cannot be ended', async () => {
    const mine = await arrive(plain, 'list@example.org');
    const theirs = await arrive(plain, 'theirs@example.org');
    await plain.post(
      '/auth/sign-in',
      { email: 'list@example.org', password: goodPassword },
      { 'user-agent': 'Löwe/1.0 "quoted"\u0007' },
    );
    const { sessions } = (await plain.app.inject({ url: '/auth/sessions', headers: { cookie: mine.cookie } })).json();
    expect(sessions).toHaveLength(2);
    expect(sessions.map((one: { current: boolean }) => one.current)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({ address: '127.0.0.1', userAgent: 'Lwe/1.0 "quoted"' });
    expect(Object.keys(sessions[0]).sort()).toEqual([
      'address',
      'createdAt',
      'current',
      'expiresAt',
      'id',
      'userAgent',
    ]);

    const end = (id: string) =>
      plain.app.inject({
        method: 'DELETE',
        url: `/auth/sessions/${id}`,
        headers: { cookie: mine.cookie, origin: 'http://localhost', host: 'localhost' },
      });
    const foreign = await end(theirs.session);
    const random = await end('cTunGhh1Q1W4aVH6gCwAmI1eIR99X6Ci');
    expect(foreign.statusCode).toBe(404);
    const { requestId: _, ...one } = foreign.json().error;
    const { requestId: __, ...other } = random.json().error;
    expect(one).toEqual(other);
    expect((await sessionAt(plain, theirs.cookie)).account).not.toBeNull();
    expect((await end(sessions[0].id)).statusCode).toBe(200);
    expect(await plain.accounts.sessionsAlive([sessions[0].id, mine.session])).toEqual(new Set([mine.session]));
  });

  it('is told from an ended one in a batch, on every process, so that streams can close', async () => {
    const other = await openHouse(url);
    const [a, b] = [await arrive(plain, 'alive-a@example.org'), await arrive(plain, 'alive-b@example.org')];
    const ids = [a.session, b.session, 'unknown'];
    expect(await other.accounts.sessionsAlive(ids)).toEqual(new Set([a.session, b.session]));
    await plain.post('/auth/sign-out', {}, { cookie: a.cookie });
    expect(await other.accounts.sessionsAlive(ids)).toEqual(new Set([b.session]));
    expect(await other.accounts.sessionsAlive([])).toEqual(new Set());
    await other.close();
  });

  it('lasts thirty days and not a moment longer, whatever is done in it', async () => {
    let days = 0;
    const later = await openHouse(url, { sessionClock: () => new Date(Date.now() + days * 86_400_000) });
    const { cookie, session } = await arrive(later, 'thirty@example.org');
    days = 29.9;
    expect((await sessionAt(later, cookie)).account).not.toBeNull();
    days = 30.1;
    expect((await sessionAt(later, cookie)).account).toBeNull();
    expect(await later.accounts.sessionsAlive([session])).toEqual(new Set());
    expect(await later.accounts.removeExpiredSessions()).toBeGreaterThan(0);
    await later.close();
  });
});

it.each(['1999-01-01', '2199-01-01'])(
  'begins and lives also where the clock of the program is set to %s',
  async (day) => {
    const elsewhen = await openHouse(url, { now: () => new Date(`${day}T12:00:00Z`) });
    const { cookie } = await arrive(elsewhen, `${day}@example.org`);
    expect((await sessionAt(elsewhen, cookie)).account).not.toBeNull();
    const changed = await elsewhen.post(
      '/auth/password',
      { currentPassword: goodPassword, newPassword: 'a heron over grey roofs' },
      { cookie },
    );
    expect(changed.statusCode).toBe(200);
    expect(await elsewhen.accounts.removeExpiredSessions()).toBe(0);
    await elsewhen.close();
  },
);

describe('changing the password', () => {
  it('needs the current one, ends all other sessions, and gives this browser a new one', async () => {
    const { cookie } = await arrive(plain, 'change@example.org');
    const other = cookieOf(await plain.post('/auth/sign-in', { email: 'change@example.org', password: goodPassword }));
    const next = 'a heron over grey roofs';
    const wrong = await plain.post(
      '/auth/password',
      { currentPassword: 'not this one at all', newPassword: next },
      { cookie },
    );
    expect([wrong.statusCode, wrong.json().error.field]).toEqual([422, 'currentPassword']);
    expect((await sessionAt(plain, other)).account).not.toBeNull();

    const changed = await plain.post(
      '/auth/password',
      { currentPassword: goodPassword, newPassword: next },
      { cookie },
    );
    expect(changed.statusCode).toBe(200);
    for (const ended of [cookie, other]) expect((await sessionAt(plain, ended)).account).toBeNull();
    expect((await sessionAt(plain, cookieOf(changed))).account.email).toBe('change@example.org');
    expect(
      (await plain.post('/auth/sign-in', { email: 'change@example.org', password: goodPassword })).statusCode,
    ).toBe(401);
    expect((await plain.post('/auth/sign-in', { email: 'change@example.org', password: next })).statusCode).toBe(200);
  });

  it('refuses a weak one, the same one, and a caller who is not signed in', async () => {
    const { cookie } = await arrive(plain, 'weak@example.org');
    const change = (newPassword: string, from = cookie) =>
      plain.post('/auth/password', { currentPassword: goodPassword, newPassword }, from === '' ? {} : { cookie: from });
    for (const weak of ['short', 'password1234', goodPassword, 'weak@example.org']) {
      const answer = await change(weak);
      expect([answer.statusCode, answer.json().error.field], weak).toEqual([422, 'newPassword']);
    }
    expect((await change('a heron over grey roofs', '')).statusCode).toBe(401);
    expect((await sessionAt(plain, cookie)).account).not.toBeNull();
  });
});

it('no session begun with the old password outlives its change, however close the two come', async () => {
  const other = await openHouse(url);
  const passwords = ['a heron over grey roofs', 'two herons over grey roofs'];
  const { cookie } = await arrive(plain, 'close@example.org', passwords[0]);
  let current = cookie;
  for (let round = 0; round < 12; round += 1) {
    const [currentPassword, newPassword] = round % 2 === 0 ? passwords : passwords.toReversed();
    const [changed, ...signIns] = await Promise.all([
      plain.post('/auth/password', { currentPassword, newPassword }, { cookie: current }),
      ...[other, plain, other].map((house) =>
        house.post('/auth/sign-in', { email: 'close@example.org', password: currentPassword }),
      ),
    ]);
    expect(changed.statusCode).toBe(200);
    current = cookieOf(changed);
    const { sessions } = (await plain.app.inject({ url: '/auth/sessions', headers: { cookie: current } })).json();
    expect(sessions).toHaveLength(1);
    for (const answer of signIns) expect([200, 401]).toContain(answer.statusCode);
    await plain.accounts.pool.query('delete from auth.attempt');
  }
  await other.close();
});
