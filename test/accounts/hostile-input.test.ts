import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase } from '#test/database';
import { arrive, goodPassword, type House, openHouse } from './town.ts';

let house: House;
let cookie: string;
/** Far apart, so that no limit stands before the check that is tested. */
let clock = Date.parse('2026-11-22T12:00:00Z');
beforeAll(async () => {
  house = await openHouse((await cloneDatabase()).url, { now: () => new Date(clock) });
  cookie = (await arrive(house, 'sweep@example.org')).cookie;
});
afterAll(() => house.close());

/** A body for each route that would be understood, so that one wrong field is what is refused. */
const bodies: Record<string, Record<string, unknown>> = {
  'sign-in': { email: 'sweep@example.org', password: 'wrong wrong wrong' },
  'sign-out': {},
  'sign-out-everywhere': {},
  password: { currentPassword: 'wrong wrong wrong', newPassword: 'a heron over grey roofs' },
  'set-up': { token: 'unknown', email: 'new@example.org', name: 'New', password: goodPassword, workspace: 'Harbour' },
  invitation: { token: 'unknown' },
  'invitation/accept': { token: 'unknown', email: 'new@example.org', name: 'New', password: goodPassword },
};
const wrongValues: [string, unknown][] = [
  ['null', null],
  ['a number', 7],
  ['a negative number', -1],
  ['a number past all bounds', 1e308],
  ['true', true],
  ['an array', ['x']],
  ['an empty array', []],
  ['an object', { $ne: '' }],
  ['an empty text', ''],
  ['a text of 10,000', 'x'.repeat(10_000)],
];

const state = async () => {
  const { rows } =
    await house.accounts.pool.query(`select (select json_agg(u order by id) from auth."user" u)::text as users, (select json_agg(a order by id) from auth.account a)::text as accounts,
    (select json_agg(s order by id) from auth.session s)::text as sessions, (select json_agg(l) from auth.set_up_link l)::text as links, (select json_agg(d) from auth.set_up_done d)::text as done`);
  return JSON.stringify([rows, house.town.members]);
};
const send = async (route: string, body: unknown) => {
  clock += 20 * 60_000;
  const before = process.cpuUsage();
  const answer = await house.post(`/auth/${route}`, body, { cookie });
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(1_000_000);
  return answer;
};

describe.each(Object.entries(bodies))('/auth/%s', (route, body) => {
  it('refuses each field in a wrong type or size by its name, and changes nothing', async () => {
    const before = await state();
    for (const field of Object.keys(body)) {
      for (const [what, value] of wrongValues) {
        const answer = await send(route, { ...body, [field]: value });
        expect([answer.statusCode, answer.json().error.field], `${field}: ${what}`).toEqual([422, field]);
        expect(answer.json().error).toMatchObject({
          code: 'invalid',
          message: expect.any(String),
          requestId: expect.any(String),
        });
      }
    }
    expect(await state()).toBe(before);
  });

  it('refuses a field it does not know by its name: columns, roles and ids among them', async () => {
    const before = await state();
    for (const field of [
      'admin',
      'role',
      'emailVerified',
      'id',
      'userId',
      'accountId',
      'callbackURL',
      'rememberMe',
      'image',
      'constructor',
      'x'.repeat(500),
    ]) {
      const answer = await send(route, { ...body, [field]: true });
      expect([answer.statusCode, answer.json().error.field], field).toEqual([422, field.slice(0, 100)]);
    }
    expect(await state()).toBe(before);
  });

  it('refuses a body that is no object, and one that is no JSON', async () => {
    const before = await state();
    for (const whole of [[], [body], 'text', 7, true]) {
      const answer = await send(route, whole);
      expect([answer.statusCode, answer.json().error.field], JSON.stringify(whole)).toEqual([422, 'body']);
    }
    const raw = [
      '{',
      '{}x',
      '{"a":}',
      '\ufeff{',
      '{"token":"a\u0000"}',
      'undefined',
      '{"__proto__":{"admin":true}}',
      '{"constructor":{"prototype":{"admin":true}}}',
      '['.repeat(8000),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d]),
      `{"a":${'9'.repeat(400)}e}`,
    ];
    for (const payload of raw) {
      const answer = await house.app.inject({
        method: 'POST',
        url: `/auth/${route}`,
        headers: { cookie, origin: 'http://localhost', host: 'localhost', 'content-type': 'application/json' },
        payload,
      });
      const { code } = answer.json().error;
      expect(['400 malformed', '413 too-large', '422 invalid'], String(payload).slice(0, 40)).toContain(
        `${answer.statusCode} ${code}`,
      );
    }
    const large = await send(route, { ...body, extra: 'x'.repeat(1_000_000) });
    expect([large.statusCode, large.json().error.code]).toEqual([413, 'too-large']);
    expect(Object.prototype).not.toHaveProperty('admin');
    expect(await state()).toBe(before);
  });
});

describe('text that is text and yet hostile', () => {
  const hostile = [
    '\0',
    'a\0b',
    '\ud800',
    '\u202eevil',
    '\u200b',
    '\r\nSet-Cookie: a=b',
    "'; drop schema auth cascade; --",
    '<svg onload=alert(1)>',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    '=cmd()',
    'İ',
    '\u{e0041}',
  ];

  it('never ends in an error of ours, in any field', async () => {
    const before = await state();
    for (const [route, body] of Object.entries(bodies)) {
      for (const field of Object.keys(body)) {
        for (const text of hostile) {
          const answer = await send(route, { ...body, [field]: text });
          expect(answer.statusCode, `${route} ${field} ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(400);
          expect(answer.statusCode, `${route} ${field} ${JSON.stringify(text)}`).toBeLessThan(500);
        }
      }
    }
    expect(await state()).toBe(before);
  });

  it('is taken out of a name before it is kept, and an e-mail address holds none', async () => {
    const token = house.town.invite({});
    const answer = await send('invitation/accept', {
      token,
      email: 'Name@Example.org',
      name: ' Zoë\u0007\u202e\r\n Ek ',
      password: goodPassword,
    });
    expect(answer.json().account).toMatchObject({ email: 'name@example.org', name: 'Zoë Ek' });
    for (const email of [
      'a@b',
      'a b@example.org',
      'a@example.org\r\nBcc: x@y.zz',
      '\uff41@example.org',
      'a@ex\u0430mple.org',
      `${'a'.repeat(250)}@example.org`,
      '@example.org',
      '"a"@example.org',
    ]) {
      const refused = await send('sign-in', { email, password: goodPassword });
      expect([refused.statusCode, refused.json().error.field], email).toEqual([422, 'email']);
    }
  });

  it.each(['%00', 'a%2Fb', '..%2f', 'x'.repeat(101), '%27%20or%201=1', '%ff', '%E2%80%AE'])(
    'as the id of a session to end is refused: %s',
    async (id) => {
      const answer = await house.app.inject({
        method: 'DELETE',
        url: `/auth/sessions/${id}`,
        headers: { cookie, origin: 'http://localhost', host: 'localhost' },
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
    },
  );
});

it('an error of ours is told without its inside, under the id the log has', async () => {
  const lines: string[] = [];
  const broken = await openHouse((await cloneDatabase()).url, { log: (line) => lines.push(line) });
  await broken.accounts.pool.query('drop table auth.attempt');
  const answer = await broken.post('/auth/sign-in', { email: 'a@example.org', password: goodPassword });
  expect(answer.statusCode).toBe(500);
  expect(answer.body).not.toMatch(/attempt|relation|select|stack/i);
  expect(lines.some((line) => line.includes(answer.json().error.requestId) && line.includes('auth.attempt'))).toBe(
    true,
  );
  await broken.close();
});
