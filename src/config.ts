import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { isMailAddress } from '#domain/mail-address';
import { cleanTitle } from '#domain/text';
import { StartRefused } from '#store/refused';

/**
 * The checked settings of one process. `HOST` is 127.0.0.1 unless set, so nobody else on the network reaches a server
 * its owner did not mean to open; set `HOST=0.0.0.0` (or `::`) to serve a LAN.
 */
export type Config = {
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Null means our own PostgreSQL under `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** The address people type, without a slash at its end; null means the one a request came to. */
  publicUrl: string | null;
  /** The instant, in milliseconds, at which the process's clock starts; null means the real time. */
  clockStartMs: number | null;
  /** Where mail is handed over; null means that none is sent. */
  smtpUrl: string | null;
  /** Who mail comes from, `name <address>`. */
  mailFrom: { name: string; address: string } | null;
  /** Addresses and networks whose word about the visitor's address is believed. */
  trustedProxies: string[];
};

type Environment = Record<string, string | undefined>;

const clone = resolve(import.meta.dirname, '..');

/** Reads the settings; relative paths start at `cwd`. A wrong value is refused with a sentence that names it. */
export function readConfig(env: Environment, cwd: string, cloneFolder: string = clone): Config {
  const smtpUrl = setting(env, 'SMTP_URL', readSmtpUrl);
  const mailFrom = setting(env, 'MAIL_FROM', readSender);
  if (smtpUrl !== null && mailFrom === null)
    throw new StartRefused(
      'settings',
      'SMTP_URL is set, but not who mail comes from: set MAIL_FROM, such as "Field <hello@example.org>".',
    );
  return {
    smtpUrl,
    mailFrom,
    host: setting(env, 'HOST', readHost) ?? '127.0.0.1',
    port: setting(env, 'PORT', readPort) ?? 4400,
    databaseUrl: setting(env, 'DATABASE_URL', readDatabaseUrl),
    dataFolder:
      setting(env, 'THROUGHLINE_DATA', (value) => resolve(cwd, value)) ?? resolve(cloneFolder, '.throughline'),
    publicUrl: setting(env, 'PUBLIC_URL', readPublicUrl),
    clockStartMs: setting(env, 'THROUGHLINE_CLOCK', readInstant),
    trustedProxies: setting(env, 'TRUSTED_PROXIES', readProxies) ?? [],
  };
}

/** The process's one clock: the real time, or one that starts at the set instant and ticks from there. */
export function makeClock(config: Pick<Config, 'clockStartMs'>, realNowMs: () => number = Date.now): () => Date {
  const { clockStartMs } = config;
  if (clockStartMs === null) return () => new Date(realNowMs());
  const startedAtMs = realNowMs();
  return () => new Date(clockStartMs + realNowMs() - startedAtMs);
}

/** A reader answers what it wanted to see when the value is wrong, as `{ wanted }`. */
type Wrong = { wanted: string };

function setting<T>(env: Environment, name: string, read: (value: string) => T | Wrong): T | null {
  const value = env[name]?.trim();
  if (!value) return null;
  const answer = read(value);
  if (!isWrong(answer)) return answer;
  // A database or mail address may hold a password, which does not belong on a screen.
  const shown = name.endsWith('_URL') ? '' : ` "${value}"`;
  throw new StartRefused('settings', `${name}${shown} is wrong: it should be ${answer.wanted}.`);
}

function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && 'wanted' in value;
}

function readPort(value: string): number | Wrong {
  const port = Number(value);
  return /^\d+$/.test(value) && port <= 65_535 ? port : { wanted: 'a number from 0 to 65535, such as 4400' };
}

function readHost(value: string): string | Wrong {
  const plain = isIP(value) > 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(value);
  return plain ? value : { wanted: 'an address or a host name to listen on, such as 127.0.0.1 or 0.0.0.0' };
}

function readDatabaseUrl(value: string): string | Wrong {
  // A socket's address has no host, which URL does not take: postgresql://user@/name?host=/run/postgresql
  const url = URL.parse(value.replace(/^(\w+:\/\/[^/@]*@)\//, '$1localhost/'));
  const right = url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
  return right ? value : { wanted: 'postgresql://user:password@host:5432/name of the database' };
}

function readPublicUrl(value: string): string | Wrong {
  const url = URL.parse(value);
  const right =
    url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username && url.pathname === '/';
  return right
    ? url.origin
    : { wanted: 'the address people type, such as https://throughline.example.org, without a path' };
}

function readSmtpUrl(value: string): string | Wrong {
  const url = URL.parse(value);
  const right =
    url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && /^\/?$/.test(url.pathname) && !url.search;
  return right ? value : { wanted: 'smtp://user:password@host:587, or smtps:// where TLS comes first' };
}

function readSender(value: string): { name: string; address: string } | Wrong {
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>$/.exec(value) ?? [];
  const address = (inside ?? value).trim();
  return isMailAddress(address)
    ? { name: cleanTitle(name.replace(/^\s*"(.*)"\s*$/, '$1')), address }
    : { wanted: 'an address, such as hello@example.org or "Field <hello@example.org>"' };
}

function readInstant(value: string): number | Wrong {
  const shape = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(value);
  const instant = Date.parse(value);
  const wrong = { wanted: 'an instant with its zone, such as 2018-09-20T09:00:00Z' };
  if (!shape || Number.isNaN(instant)) return wrong;
  // The language rolls 30 February over into March.
  const day = shape[1] ?? '';
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day) ? instant : wrong;
}

function readProxies(value: string): string[] | Wrong {
  const proxies = value.split(',').map((part) => part.trim());
  return proxies.every(isNetwork)
    ? proxies
    : { wanted: 'addresses or networks with commas between, such as 10.0.0.7,172.16.0.0/12' };
}

function isNetwork(part: string): boolean {
  const [address = '', prefix, ...rest] = part.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
