import { type Heard, readAnswer, readReason } from './answer.ts';
import type { Reason } from './outbox.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;
/** Where requests go and for which workspace. */
export type Door = { fetch: Fetch; workspace: string; base: string };

type Command = { id: string; name: string; input: unknown; reason: string | undefined };

/** A question that got no answer: the reason is the server's, or `unreachable`. */
export class Unanswered extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.message);
    this.name = 'Unanswered';
    this.reason = reason;
  }
}

const unreachable: Reason = {
  code: 'unreachable',
  message: 'The server cannot be reached. What you see may be old.',
  details: {},
};

/** Sends a command under its id; never throws. */
export async function post(door: Door, command: Command, signal: AbortSignal): Promise<Heard> {
  try {
    const headers = {
      ...headersOf(door),
      'Content-Type': 'application/json',
      'Idempotency-Key': command.id,
      ...reasonHeader(command.reason),
    };
    const body = JSON.stringify(command.input ?? {});
    return await readAnswer(
      command.id,
      await door.fetch(`${door.base}/api/${command.name}`, { method: 'POST', headers, body, signal }),
    );
  } catch {
    return { lost: 'unreachable' };
  }
}

/** The status with which the server says whether it can work; 0 where it says nothing. */
export async function isReady(door: Door, signal: AbortSignal): Promise<number> {
  const asked = door.fetch(`${door.base}/readyz`, { headers: headersOf(door), cache: 'no-store', signal });
  return asked.then(
    ({ status, body }) => {
      // What nobody reads holds its connection, of which a browser has few.
      body?.cancel().catch(() => undefined);
      return status;
    },
    () => 0,
  );
}

/** Asks what a command would do; throws `Unanswered` with the reason where it would be refused. */
export async function askPreview(door: Door, name: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
  const headers = { ...headersOf(door), 'Content-Type': 'application/json' };
  return read(door, `/api/${name}?preview=true`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input ?? {}),
    ...(signal ? { signal } : {}),
  });
}

/** Asks a question; throws `Unanswered` with the reason where there is no answer. */
export async function get(door: Door, name: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
  return read(door, `/api/${name}?input=${encodeURIComponent(JSON.stringify(input ?? {}))}`, {
    headers: headersOf(door),
    ...(signal ? { signal } : {}),
  });
}

/** The headers that every request carries. */
export function headersOf(door: Door): Record<string, string> {
  return { Accept: 'application/json', 'X-Workspace': door.workspace };
}

async function read(door: Door, path: string, init: RequestInit): Promise<unknown> {
  const response = await door.fetch(`${door.base}${path}`, init).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new Unanswered(unreachable);
  });
  if (!response.ok) throw new Unanswered(await readReason(response));
  return response.json().catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new Unanswered(unreachable);
  });
}

/** A header holds Latin letters only, so a reason in any script travels percent-encoded. */
function reasonHeader(reason: string | undefined): Record<string, string> {
  return reason ? { 'X-Reason': encodeURIComponent(reason) } : {};
}
