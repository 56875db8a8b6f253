import { Agent, request as httpRequest } from 'node:http';

/** What came back over HTTP; status 0 where nothing did. */
export type Answer = { status: number; code: string; output: Record<string, unknown>; seq: number | null };

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const longest = 20_000;

/** Sends a command under an id of the sender's own; a connection that is refused or cut is an answer too. */
export async function send(url: string, key: string, name: string, input: unknown, id: string): Promise<Answer> {
  return exchange('POST', `${url}/api/${name}`, { authorization: `Bearer ${key}`, 'idempotency-key': id }, input);
}

/** Asks a query. */
export function ask(url: string, key: string, name: string, input: unknown): Promise<Answer> {
  const question = encodeURIComponent(JSON.stringify(input));
  return exchange('GET', `${url}/api/${name}?input=${question}`, { authorization: `Bearer ${key}` });
}

/** True when the server says it can work. */
export async function isReady(url: string): Promise<boolean> {
  return (await exchange('GET', `${url}/readyz`, {})).status === 200;
}

function exchange(method: string, url: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const more =
    text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  return new Promise((resolve) => {
    const nothing = () => resolve({ status: 0, code: 'no answer', output: {}, seq: null });
    const asking = httpRequest(url, { method, agent, headers: { ...headers, ...more }, timeout: longest }, (answer) => {
      let got = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        got += part;
      });
      answer.on('error', nothing).on('close', nothing);
      answer.on('end', () => resolve(read(answer.statusCode ?? 0, answer.headers['x-seq'], got)));
    });
    asking.on('timeout', () => asking.destroy(new Error('It took too long.'))).on('error', nothing);
    asking.end(text);
  });
}

function read(status: number, seq: string | string[] | undefined, text: string): Answer {
  const output = JSON.parse(text) as Record<string, unknown>;
  const error = output?.error as { code?: string } | undefined;
  return { status, code: error?.code ?? '', output, seq: seq === undefined ? null : Number(seq) };
}
