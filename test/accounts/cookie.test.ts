import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '#test/database';
import { arrive, goodPassword, type House, openHouse } from './town.ts';

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
