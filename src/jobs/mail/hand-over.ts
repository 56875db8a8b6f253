import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { cleanTitle } from '#domain/text';
import { Problem } from '#lib/problem';

/** Where mail is handed over. */
export type MailServer = {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise it begins as soon as the server offers it. */
  secure: boolean;
  user?: string;
  password?: string;
};

/** The mail server of an address such as `smtp://user:password@host:587`, or `smtps://` where TLS comes first. */
export function mailServerAt(address: string): MailServer {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(url.username === ''
      ? {}
      : { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
  };
}

/**
 * How a mail's way ended: `sent` once the server has taken it; `later` where another try may help; `failed` where none
 * will; `in doubt` where the connection broke after the last byte could have gone.
 */
export type Ended = { ended: 'sent' } | { ended: 'later' | 'failed' | 'in doubt'; error: string };

const connectMs = 10_000;
const silenceMs = 60_000;

/**
 * Hands one mail to the server. `begin` is waited for before the last byte goes: until it has resolved the server cannot have
 * taken the mail, so that a crash before it leaves no doubt. When it rejects, the mail is not handed over.
 */
export async function handOver(
  server: MailServer,
  envelope: { from: string; to: string },
  raw: Buffer,
  begin: () => Promise<void>,
): Promise<Ended> {
  const state: { began: boolean; refused?: Problem } = { began: false };
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.user !== undefined && !isLoopback(server.host),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    dnsTimeout: connectMs,
  });
  try {
    await step(connection, (done) => connection.connect(done));
    const { user, password } = server;
    if (user !== undefined)
      await step(connection, (done) => connection.login({ user, pass: password ?? '' }, (error) => done(error)));
    const body = Readable.from(lastByteAfter(raw, begin, state), { objectMode: false });
    await step(connection, (done) => connection.send(envelope, body, (error) => done(error)));
    return { ended: 'sent' };
  } catch (error) {
    if (state.refused) throw state.refused;
    return judge(error, state.began);
  } finally {
    connection.quit();
    connection.close();
  }
}

async function* lastByteAfter(
  raw: Buffer,
  begin: () => Promise<void>,
  state: { began: boolean; refused?: Problem },
): AsyncGenerator<Buffer> {
  yield raw;
  try {
    await begin();
  } catch (error) {
    if (error instanceof Problem) state.refused = error;
    throw error;
  }
  state.began = true;
}

function step(connection: SMTPConnection, start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    connection.once('end', () => reject(new Error('The mail server closed the connection.')));
    start((error) => (error ? reject(error) : resolve()));
  });
}

type Stated = Error & { code?: string; responseCode?: number; response?: string; command?: string };

/** An answer of the server settles it; without one it may be tried again, unless the last byte could have gone. */
function judge(thrown: unknown, began: boolean): Ended {
  const error: Stated = thrown instanceof Error ? thrown : new Error(String(thrown));
  const says = cleanTitle(error.response ?? error.message).slice(0, 300) || 'The mail server did not answer.';
  const { responseCode } = error;
  if (responseCode === undefined || responseCode < 400) return { ended: began ? 'in doubt' : 'later', error: says };
  const ofThisMail = error.code === 'EENVELOPE' || error.code === 'EMESSAGE';
  return { ended: responseCode >= 500 && ofThisMail ? 'failed' : 'later', error: says };
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');
