import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cost, hashPassword, verifyPassword } from '#src/accounts/password-hash';
import { judgePassword } from '#src/accounts/password-rules';
import { cloneDatabase } from '#test/database';
import { arrive, goodPassword, type House, openHouse } from './town.ts';

describe('a hash', () => {
  it('is Argon2id with at least 19 MiB, two passes and one lane, and says so', async () => {
    expect(cost.memory).toBeGreaterThanOrEqual(19 * 1024);
    expect(cost.passes).toBeGreaterThanOrEqual(2);
    expect(cost.parallelism).toBeGreaterThanOrEqual(1);
    expect(await hashPassword(goodPassword)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it('has a salt of its own and matches its password only', async () => {
    const [one, other] = await Promise.all([hashPassword(goodPassword), hashPassword(goodPassword)]);
    expect(one).not.toBe(other);
    expect(await verifyPassword({ hash: one, password: goodPassword })).toBe(true);
    expect(await verifyPassword({ hash: one, password: `${goodPassword} ` })).toBe(false);
    expect(await verifyPassword({ hash: 'plain text', password: 'plain text' })).toBe(false);
  });

  it('is the same however a keyboard composes its accents', async () => {
    const hash = await hashPassword('café under the pier'.normalize('NFD'));
    expect(await verifyPassword({ hash, password: 'café under the pier'.normalize('NFC') })).toBe(true);
  });

  it('is computed off the event loop, and a flood of hashes is refused before it fills the memory', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    const results = await Promise.allSettled(Array.from({ length: 110 }, () => hashPassword('x')));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
    const refused = results.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused.map((one) => one.reason.code)).toEqual(Array(8).fill('unavailable'));
    expect(await hashPassword('x')).toContain('argon2id');
  });
});

const refused = (password: string) => {
  try {
    judgePassword(password, ['Anna Lindqvist', 'anna@harbour.example'], 'password');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'no error';
  }
};

describe('a password', () => {
  it('has twelve characters at least, counted as people count them', () => {
    expect(refused('plum-vexed7')).toContain('at least 12 characters; this one has 11');
    expect(refused('plum-vexed74')).toBeNull();
    expect(refused('🦊🦔plum🐙🦉🐝')).toContain('this one has 9');
    expect(refused(`${'xq'.repeat(60)}plum`.repeat(3))).toContain('at most 256');
  });

  it.each([
    'password1234',
    'Passw0rd!2024',
    'P@ssw0rd12345',
    'qwertyuiop123',
    '1q2w3e4r5t6y',
    '1qaz2wsx3edc',
    'zaq12wsxcde3',
    'abcdefghijkl',
    '123456789012',
    '111111111111',
    'iloveyou1234',
    'letmeinletmein',
    'trustno1trustno1',
    'abcabcabcabc',
    'changeme12345',
    'administrator1',
    'Sunshine2024!!',
    'football12345',
    'correcthorsebatterystaple',
    'anna.lindqvist',
    'harbour2026!!',
    'AnnaLindqvist1990',
    'throughline2026',
    'monkeydragon12',
    'asdfghjkl;12',
    'aaaaaabbbbbb',
    'qazwsxedcrfv',
    'superman1234',
    'password password',
  ])('is refused where crackers try it first: %s', (password) => {
    expect(refused(password)).toContain('first that attackers try');
  });

  it.each([
    goodPassword,
    'xK9#mQ2$vL5n',
    'otter lamp quartz seven',
    'Wir essen um 8 beim Griechen',
    'h7Gt-29fK-ppQ1',
    'нет солнца над гаванью',
    'a1B!c9D?e7F&',
  ])('may be: %s', (password) => {
    expect(refused(password)).toBeNull();
  });

  it('is text: no NUL and no broken characters', () => {
    expect(refused('plum-vexed-\0-74')).toContain('keyboard');
    expect(refused('plum-vexed-\ud800-74')).toContain('keyboard');
  });
});

describe('in the running program', () => {
  const lines: string[] = [];
  let house: House;
  beforeAll(async () => {
    house = await openHouse((await cloneDatabase()).url, { log: (line) => lines.push(line) });
  });
  afterAll(() => house.close());

  it('no password stands in the log or in the database, whatever happens to it', async () => {
    const secret = 'Zebrafish-moonlit-77';
    const { cookie } = await arrive(house, 'log@example.org', secret);
    await house.post('/auth/sign-in', { email: 'log@example.org', password: secret });
    await house.post('/auth/sign-in', { email: 'log@example.org', password: `${secret}-wrong` });
    await house.post('/auth/sign-in', { email: 'log@example.org', password: secret, extra: secret });
    await house.post('/auth/password', { currentPassword: secret, newPassword: `${secret}-new` }, { cookie });
    const tables = await house.accounts.pool.query<{ all: string }>(
      'select json_agg(a)::text || (select json_agg(s)::text from auth.session s) as all from auth.account a',
    );
    const written = [...lines, tables.rows[0]?.all ?? ''].join('\n');
    expect(written).toContain('argon2id');
    expect(written).toContain('session begun');
    expect(lines.filter((line) => line.includes('"event":"refused"')).length).toBeGreaterThan(0);
    expect(written).not.toMatch(/zebrafish/i);
    expect(written).not.toContain(cookie.split('=')[1]?.split('.')[0]);
  });
});
