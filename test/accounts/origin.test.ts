import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBeSameOrigin } from '#doors/http/same-origin';
import { cloneDatabase } from '#test/database';
import { arrive, goodPassword, type House, openHouse } from './town.ts';

const cookie = 'throughline=x';
const judged = (headers: Record<string, string>, publicUrl: string | null, method = 'POST') => {
  try {
    mustBeSameOrigin(method, headers, publicUrl);
    return 'passes';
  } catch {
    return 'refused';
  }
};

describe('the origin of a request that changes something', () => {
  it.each([
    ['the address people use', { origin: 'https://tl.example' }, 'https://tl.example'],
    [
      'the address people use, with a path and its port written out',
      { origin: 'https://tl.example' },
      'https://tl.example:443/start',
    ],
    [
      'the host it was sent to, where no address is set',
      { origin: 'http://192.168.1.7:4400', host: '192.168.1.7:4400' },
      null,
    ],
    [
      'the host it was sent to, where the address is plain http',
      { origin: 'http://127.0.0.1:4400', host: '127.0.0.1:4400' },
      'http://localhost:4400',
    ],
    ['the host in other letters', { origin: 'http://harbour.lan', host: 'Harbour.LAN:80' }, null],
    ['not named, without a cookie: a program', { host: 'localhost' }, null],
    ['not named, but the browser vouches for it', { cookie, host: 'localhost', 'sec-fetch-site': 'same-origin' }, null],
  ])('may be %s', (_, headers, publicUrl) => {
    expect(
      judged(
        {
          cookie,
          ...headers,
          ...('origin' in headers || 'sec-fetch-site' in headers ? {} : { cookie: undefined }),
        } as Record<string, string>,
        publicUrl,
      ),
    ).toBe('passes');
  });

  it.each([
    ['https://evil.example', 'tl.example', 'https://tl.example'],
    ['http://tl.example', 'tl.example', 'https://tl.example'],
    ['https://tl.example:8443', 'tl.example', 'https://tl.example'],
    ['https://sub.tl.example', 'tl.example', 'https://tl.example'],
    ['https://tl.example.evil.example', 'tl.example', 'https://tl.example'],
    ['https://tl.example@evil.example', 'tl.example', 'https://tl.example'],
    ['https://evil.example', 'evil.example', 'https://tl.example'],
    ['null', 'localhost:4400', null],
    ['', 'localhost:4400', null],
    ['file://', 'localhost:4400', null],
    ['http://localhost:3000', 'localhost:4400', null],
    ['http://localhost', 'localhost:4400', null],
    ['http://evil.example', 'localhost:4400', 'http://localhost:4400'],
    ['javascript:alert(1)', 'localhost:4400', null],
    ['http://localhost:4400, http://evil.example', 'localhost:4400', null],
  ])('is not "%s" where the host is %s and the address %s', (origin, host, publicUrl) => {
    expect(judged({ cookie, origin, host }, publicUrl)).toBe('refused');
    expect(judged({ origin, host }, publicUrl)).toBe('refused');
  });

  it('must be named where there is a cookie', () => {
    expect(judged({ cookie, host: 'localhost' }, null)).toBe('refused');
    expect(judged({ cookie, host: 'localhost', 'sec-fetch-site': 'cross-site' }, null)).toBe('refused');
    expect(judged({ cookie, host: 'localhost', 'sec-fetch-site': 'none' }, null)).toBe('refused');
  });

  it('does not matter to reading', () => {
    expect(judged({ cookie, origin: 'https://evil.example', host: 'localhost' }, null, 'GET')).toBe('passes');
  });
});

describe('every route that changes something', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse((await cloneDatabase()).url);
  });
  afterAll(() => house.close());
  const routes = [
    'POST /auth/sign-in',
    'POST /auth/sign-out',
    'POST /auth/sign-out-everywhere',
    'POST /auth/password',
    'POST /auth/set-up',
    'POST /auth/invitation',
    'POST /auth/invitation/accept',
    'DELETE /auth/sessions/abc',
  ];

  it('refuses a page of another origin before it looks at anything else', async () => {
    const { cookie, session } = await arrive(house, 'origin@example.org');
    for (const route of routes) {
      const [method, url] = route.split(' ') as ['POST' | 'DELETE', string];
      for (const origin of ['https://evil.example', 'null']) {
        const answer = await house.app.inject({
          method,
          url: url.replace('abc', session),
          headers: { cookie, origin, host: 'localhost', 'content-type': 'application/json' },
          ...(method === 'POST' ? { payload: '{}' } : {}),
        });
        expect([answer.statusCode, answer.json().error.code], route).toEqual([403, 'not-allowed']);
      }
    }
    expect(await house.accounts.sessionsAlive([session])).toEqual(new Set([session]));
  });

  it('takes JSON only: what a foreign form can send without asking is not read', async () => {
    const body = new URLSearchParams({ email: 'origin@example.org', password: goodPassword }).toString();
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/xml',
      'nonsense',
    ]) {
      const answer = await house.app.inject({
        method: 'POST',
        url: '/auth/sign-in',
        headers: { host: 'localhost', 'content-type': type },
        payload: body,
      });
      expect([answer.statusCode, answer.json().error.field], type).toEqual([415, 'Content-Type']);
    }
  });

  it('is not reached by GET', async () => {
    for (const route of routes) {
      const answer = await house.app.inject({ method: 'GET', url: route.split(' ')[1] ?? '' });
      expect(answer.statusCode, route).toBe(404);
    }
  });

  it('is one of these: better-auth itself is at no address', async () => {
    expect(house.app.printRoutes({ commonPrefix: false }).match(/\((POST|DELETE|PUT|PATCH)/g)).toHaveLength(
      routes.length,
    );
    for (const url of [
      '/api/auth/sign-up/email',
      '/api/auth/sign-in/email',
      '/auth/sign-up',
      '/auth/sign-up/email',
      '/api/auth/get-session',
    ]) {
      const answer = await house.post(url, { email: 'open@example.org', name: 'Open', password: goodPassword });
      expect(answer.statusCode, url).toBe(404);
    }
    expect(await house.accounts.accountByEmail('open@example.org')).toBeNull();
  });

  it('answers are kept by no cache', async () => {
    expect((await house.app.inject('/auth/session')).headers['cache-control']).toBe('no-store');
  });
});
