import { describe, expect, test } from 'vitest';
import { makeClock, readConfig } from './config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/somewhere', '/clone');

test('without any setting everything has a safe default, reachable from this machine only', () => {
  expect(read({})).toEqual({
    host: '127.0.0.1',
    port: 4400,
    databaseUrl: null,
    dataFolder: '/clone/.throughline',
    publicUrl: null,
    clockStartMs: null,
    trustedProxies: [],
    smtpUrl: null,
    mailFrom: null,
  });
});

test('every setting is read from its variable, and a relative folder starts where the person stands', () => {
  const config = read({
    HOST: '0.0.0.0',
    PORT: '80',
    DATABASE_URL: 'postgresql://me:secret@db.example.org:5433/line',
    THROUGHLINE_DATA: 'here',
    PUBLIC_URL: 'https://line.example.org/',
    THROUGHLINE_CLOCK: '2018-09-20T09:00:00Z',
    TRUSTED_PROXIES: '10.0.0.7, 172.16.0.0/12,::1',
    SMTP_URL: 'smtp://me:secret@mail.example.org:587',
    MAIL_FROM: 'Harbour <hello@example.org>',
  });
  expect(config).toEqual({
    host: '0.0.0.0',
    port: 80,
    databaseUrl: 'postgresql://me:secret@db.example.org:5433/line',
    dataFolder: '/somewhere/here',
    publicUrl: 'https://line.example.org',
    clockStartMs: Date.UTC(2018, 8, 20, 9),
    trustedProxies: ['10.0.0.7', '172.16.0.0/12', '::1'],
    smtpUrl: 'smtp://me:secret@mail.example.org:587',
    mailFrom: { name: 'Harbour', address: 'hello@example.org' },
  });
});

test('an empty variable counts as not set', () => {
  expect(read({ PORT: '', DATABASE_URL: ' ' })).toEqual(read({}));
});

test('a database behind a socket is taken', () => {
  expect(read({ DATABASE_URL: 'postgres://me@/line?host=/run/postgresql' }).databaseUrl).toContain('/run/postgresql');
  expect(read({ DATABASE_URL: 'postgres://me@localhost/line?host=%2Frun%2Fpg' }).databaseUrl).toContain('%2Frun');
});

describe('a wrong value is refused with a sentence that names the variable', () => {
  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '44e2'],
    ['PORT', 'http'],
    ['HOST', 'not a host'],
    ['HOST', 'http://0.0.0.0'],
    ['DATABASE_URL', 'mysql://me:secret@db/line'],
    ['DATABASE_URL', 'postgresql://me:secret@db'],
    ['DATABASE_URL', 'line'],
    ['PUBLIC_URL', 'line.example.org'],
    ['PUBLIC_URL', 'https://line.example.org/below'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['THROUGHLINE_CLOCK', '2018-09-20'],
    ['THROUGHLINE_CLOCK', '2018-09-20T09:00:00'],
    ['THROUGHLINE_CLOCK', '2018-02-30T09:00:00Z'],
    ['THROUGHLINE_CLOCK', '2018-13-01T09:00:00Z'],
    ['SMTP_URL', 'mail.example.org'],
    ['SMTP_URL', 'http://mail.example.org'],
    ['SMTP_URL', 'smtp://mail.example.org/path'],
    ['MAIL_FROM', 'Harbour'],
    ['MAIL_FROM', 'Harbour <hello@example.org>, other@example.org'],
    ['TRUSTED_PROXIES', 'everyone'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ])('%s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^${name}.* should be `));
  });
});

test('a mail server needs somebody that mail comes from', () => {
  expect(() => read({ SMTP_URL: 'smtp://mail.example.org' })).toThrow(/set MAIL_FROM/);
  expect(read({ MAIL_FROM: 'hello@example.org' }).mailFrom).toEqual({ name: '', address: 'hello@example.org' });
});

test('a refusal never shows a password', () => {
  expect(() => read({ SMTP_URL: 'ftp://me:secret@mail' })).not.toThrow(/secret/);
  expect(() => read({ DATABASE_URL: 'mysql://me:secret@db/line' })).not.toThrow(/secret/);
});

test('the clock starts at the set instant and ticks with the real one', () => {
  let real = 1_000;
  const clock = makeClock({ clockStartMs: Date.UTC(2018, 8, 20) }, () => real);
  real += 250;
  expect(clock().toISOString()).toBe('2018-09-20T00:00:00.250Z');
  expect(makeClock({ clockStartMs: null }, () => 42)().getTime()).toBe(42);
});
