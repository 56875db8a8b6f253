import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { refuseRest, type Typed, takeFlag } from './arguments.ts';
import { findKey } from './key-file.ts';
import { type Message, pipe } from './mcp-pipe.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { NoServer, serverAt } from './server.ts';
import type { Terminal } from './terminal.ts';

const versionMeta = 'io.modelcontextprotocol/protocolVersion';

/** Speaks MCP on standard input and output, as a client of the running server: an agent starts it and needs no address of its own. */
export async function speakMcp(
  terminal: Terminal,
  words: readonly string[],
  flags: Typed['flags'],
  input: Readable = process.stdin,
): Promise<number> {
  if (words.length > 0) throw new Misuse(`"${words[0]}" is not understood here.`);
  const [url, given, tools] = ['url', 'key', 'tools'].map((name) => takeFlag(flags, name));
  refuseRest(flags, ['url', 'key', 'tools']);
  const env = {
    ...terminal.env,
    ...(url ? { THROUGHLINE_URL: url } : {}),
    ...(given ? { THROUGHLINE_KEY: given } : {}),
  };
  const server = serverAt({ ...terminal, env });
  const key = findKey({ ...terminal, env });
  if (!key) terminal.complain(`${withoutKey}\n`);
  const path = `/mcp${tools === undefined ? '' : `?tools=${encodeURIComponent(tools)}`}`;
  let agreed: string | undefined;

  async function post(message: Message, signal: AbortSignal): Promise<string> {
    if (!key) throw new NoServer(withoutKey);
    const answer = await server.call(path, {
      method: 'POST',
      headers: { ...headersOf(message, agreed), authorization: `Bearer ${key}` },
      body: JSON.stringify(message),
      signal,
    });
    const text = await answer.text();
    if (text === '') return '';
    const body = readAnswer(text, server.url);
    if (!('jsonrpc' in body)) throw new NoServer(sentenceOf(body, answer.status));
    if (message.method === 'initialize') agreed = body.result?.protocolVersion;
    return JSON.stringify(body);
  }

  await pipe(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }), post, (line) =>
    terminal.out(`${line}\n`),
  );
  return exitCodes.done;
}

const withoutKey =
  'There is no key. Set THROUGHLINE_KEY in the settings of your agent, or save one with: throughline key save';

/** The headers by which the server knows which generation of the protocol a message is written in. */
function headersOf({ method, params }: Message, agreed: string | undefined): Record<string, string> {
  const own = params?._meta?.[versionMeta];
  const version = typeof own === 'string' ? own : method === 'initialize' ? undefined : agreed;
  const name = params?.name ?? params?.uri;
  return {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...(version === undefined ? {} : { 'mcp-protocol-version': version }),
    ...(method === undefined ? {} : { 'mcp-method': headerText(method) }),
    ...(typeof name === 'string' ? { 'mcp-name': headerText(name) } : {}),
  };
}

/** Text as a header can hold it; what is not plain goes in the protocol's own wrapping. */
const headerText = (text: string): string =>
  /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) ? text : `=?base64?${Buffer.from(text).toString('base64')}?=`;

type Body = { jsonrpc?: string; result?: { protocolVersion?: string }; error?: { message?: string } };

function readAnswer(text: string, url: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return body;
  } catch {}
  throw new NoServer(`What answers at ${url} is no Throughline. Set THROUGHLINE_URL to where it is.`);
}

const sentenceOf = (body: Body, status: number): string => body.error?.message ?? `The server answered ${status}.`;
