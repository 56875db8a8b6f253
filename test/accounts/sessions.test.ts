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

describe('the cookie', () => {
  it('is HttpOnly and SameSite=Lax, and neither Secure nor __Host- over plain http, where browsers would drop it', async () => {
    await arrive(plain, 'http@example.org');
    const line = setCookie(await plain.post('/auth/sign-in', { email: 'http@example.org', password: goodPassword }));
    expect(line).toMatch(/^throughline=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is Secure and __Host- under https, with Path=/ and no Domain', async () => {
    await arrive(secure, 'https@example.org');
    const line = setCookie(await secure.post('/auth/sign-in', { email: 'https@example.org', password: goodPassword }));
    expect(line).toMatch(/^__Host-throughline=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(setCookie(await secure.post('/auth/sign-out', {}, { cookie: line.split(';')[0] ?? '' }))).toBe(
      '__Host-throughline=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it('carries at least 128 random bits, of which only a hash is stored', async () => {
    const { cookie, session } = await arrive(plain, 'bits@example.org');
    const token = cookie.split('=')[1]?.split('.')[0] ?? '';
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/);
    const { rows } = await plain.accounts.pool.query('select token from auth.session where id = $1', [session]);
    expect(rows[0].token).toMatch(/^[\w-]{43}$/);
    expect(rows[0].token).not.toBe(token);
  });

  it('opens nothing when it is unsigned, signed by another secret, cut, or made of what the database holds', async () => {
    const { cookie, session } = await arrive(plain, 'forge@example.org');
    const { rows } = await plain.accounts.pool.query('select token from auth.session where id = $1', [session]);
    const [token = '', signature = ''] = (cookie.split('=')[1] ?? '').split('.');
    const elsewhere = await openHouse((await cloneDatabase()).url);
    const foreign = (await arrive(elsewhere, 'forge@example.org')).cookie.split('.')[1];
    await elsewhere.close();
    for (const value of [
      token,
      `${token}.`,
      `${token}.${foreign}`,
      `${rows[0].token}.${signature}`,
      `x${token}.${signature}`,
      `.${signature}`,
      '%',
      '%00.%00',
      '',
    ]) {
      expect(await plain.accounts.sessionOf({ cookie: `throughline=${value}` }), value).toBeNull();
    }
    expect(await plain.accounts.sessionOf({ cookie: `other=1; ${cookie}; more=2` })).toMatchObject({
      sessionId: session,
    });
    expect(await plain.accounts.sessionOf(new Headers({ cookie }))).toMatchObject({
      sessionId: session,
      email: 'forge@example.org',
      name: 'Ben Okafor',
    });
  });

  it('is not asked of the database where it is missing', async () => {
    const closed = await openHouse(url);
    await closed.close();
    expect(await closed.accounts.sessionOf({})).toBeNull();
    expect(await closed.accounts.sessionOf({ cookie: 'throughline=forged.c2lnbmF0dXJl' })).toBeNull();
  });
});

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
    const later = await openHouse(url, { now: () => new Date(Date.now() + days * 86_400_000) });
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

describe('the secret that signs cookies', () => {
  it('is made at the first start, long, and the same for every process of a database', async () => {
    const fresh = (await cloneDatabase()).url;
    const houses = await Promise.all([openHouse(fresh), openHouse(fresh), openHouse(fresh)]);
    const { rows } = await houses[0].accounts.pool.query('select value from auth.secret');
    expect(rows).toHaveLength(1);
    expect(rows[0].value).toMatch(/^[\w-]{43}$/);
    const { cookie } = await arrive(houses[0], 'shared@example.org');
    for (const house of houses) expect((await sessionAt(house, cookie)).account.email).toBe('shared@example.org');
    await Promise.all(houses.map((house) => house.close()));
  });

  it('is never a short or a default one, nor one that slipped in by the environment', async () => {
    await expect(openHouse(url, { secret: 'changeme' })).rejects.toThrow('at least 32');
    process.env.BETTER_AUTH_SECRETS = `1:${'z'.repeat(40)}`;
    const house = await openHouse(url);
    delete process.env.BETTER_AUTH_SECRETS;
    const { cookie } = await arrive(house, 'env@example.org');
    expect((await sessionAt(plain, cookie)).account.email).toBe('env@example.org');
    await house.close();
  });
});
