import { findKey } from './key-file.ts';
import { Misuse } from './misuse.ts';
import type { Terminal } from './terminal.ts';

/** An answer of the server. */
export type Answered = { status: number; body: unknown; headers: Headers };
/** The running server, as somebody with a key reaches it. */
export type ServerDoor = {
  url: string;
  run: (
    command: string,
    input: unknown,
    with_: { id?: string | undefined; reason?: string | undefined; preview?: boolean },
  ) => Promise<Answered>;
  ask: (query: string, input: unknown) => Promise<Answered>;
  send: (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Answered>;
  get: (path: string) => Promise<Response>;
};

/** No server answers at the address, or what answers is none of ours. */
export class NoServer extends Error {}

const patience = 120_000;

/** The server at THROUGHLINE_URL, whoever asks. */
export function serverAt(terminal: Terminal): {
  url: string;
  call: (path: string, init?: RequestInit) => Promise<Response>;
} {
  const url = addressOf(terminal);
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const late = AbortSignal.timeout(patience);
    try {
      return await fetch(`${url}${path}`, {
        ...init,
        redirect: 'error',
        signal: init.signal ? AbortSignal.any([init.signal, late]) : late,
      });
    } catch (error) {
      throw new NoServer(
        `No server answers at ${url} (${wordsOf(error)}). Start one with "npm start", or set THROUGHLINE_URL to where it is.`,
      );
    }
  };
  return { url, call };
}

/** The server at THROUGHLINE_URL, with the key of THROUGHLINE_KEY or the one that was saved. */
export function serverDoor(terminal: Terminal): ServerDoor {
  const { url, call: callAnybody } = serverAt(terminal);
  const key = findKey(terminal);
  const call = (path: string, init: RequestInit = {}) =>
    callAnybody(path, {
      ...init,
      headers: {
        'x-via': 'cli',
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  return {
    url,
    async run(command, input, { id, reason, preview }) {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (id !== undefined) headers['idempotency-key'] = id;
      if (reason !== undefined) headers['x-reason'] = encodeURIComponent(reason);
      return read(
        await call(`/api/${command}${preview ? '?preview=true' : ''}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(input),
        }),
      );
    },
    ask: async (query, input) => read(await call(`/api/${query}?input=${encodeURIComponent(JSON.stringify(input))}`)),
    send: async (path, body) =>
      read(await call(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body })),
    get: (path) => call(path),
  };

  async function read(answer: Response): Promise<Answered> {
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text), headers: answer.headers };
    } catch {
      throw new NoServer(`What answers at ${url} is no Throughline. Set THROUGHLINE_URL to where it is.`);
    }
  }
}

function addressOf(terminal: Terminal): string {
  const said = terminal.env.THROUGHLINE_URL?.trim() || 'http://127.0.0.1:4400';
  const url = URL.parse(said);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Misuse(`THROUGHLINE_URL "${said}" is wrong: it should be an address such as http://127.0.0.1:4400.`);
  return url.origin;
}

function wordsOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}
