import type { Answer, Clash, Reason } from './outbox.ts';

/** What came back: an answer, or nothing that can be relied on, so that the command has to be sent again. */
export type Heard =
  | { answer: Answer }
  | {
      lost: 'unreachable' | 'busy' | 'broken' | 'signed out';
      waitMs?: number;
      /** Why it is busy, in its own words. */
      says?: string;
    };

type Json = Record<string, unknown>;
const busyStatuses: readonly number[] = [502, 503, 504];
const undoWords = ['fields', 'restore', 'none'] as const;

/** Reads the server's answer to a command. */
export async function readAnswer(id: string, response: Response): Promise<Heard> {
  const { status, headers } = response;
  if (status === 401) return { lost: 'signed out' };
  const wait = waitOf(headers);
  if (status === 429 || busyStatuses.includes(status) || (status >= 500 && wait.waitMs))
    return { lost: 'busy', ...wait, ...saysOf(await json(response)) };
  if (status >= 500) return { lost: 'broken' };
  const body = await json(response);
  if (status === 202 && isObject(body?.proposal)) {
    return {
      answer: { is: 'proposed', proposal: { id: String(body.proposal.id), short: String(body.proposal.short) } },
    };
  }
  if (response.ok) {
    // Something between us and the server answers in its place, a sign-in page of a hotel for instance.
    if (body === undefined) return { lost: 'unreachable' };
    const undo = undoWords.find((word) => word === headers.get('X-Undo')) ?? 'none';
    const seq = Number(headers.get('X-Seq') ?? 0) || 0;
    return { answer: { is: 'done', output: body, command: headers.get('X-Command') ?? id, seq, undo } };
  }
  return { answer: refusal(status, body) };
}

/** The reason in an answer that is no success. */
export async function readReason(response: Response): Promise<Reason> {
  return reasonOf(response.status, await json(response));
}

function refusal(status: number, body: Json | undefined): Answer {
  const reason = reasonOf(status, body);
  if (reason.code !== 'conflict') return { is: 'refused', reason };
  return { is: 'conflict', reason, fields: clashes(reason.details) };
}

function reasonOf(status: number, body: Json | undefined): Reason {
  const error = isObject(body?.error) ? body.error : {};
  const { code, message, field, requestId, ...details } = error;
  return {
    code: typeof code === 'string' ? code : `status ${status}`,
    message: typeof message === 'string' ? message : `The server answered with status ${status}. Nothing was changed.`,
    ...(typeof field === 'string' ? { field } : {}),
    ...(typeof requestId === 'string' ? { requestId } : {}),
    details,
  };
}

/** The fields that two people changed: `current`, `yours` and `was` each hold one value for each. */
function clashes({ current, yours, was }: Json): Record<string, Clash> {
  if (!isObject(current) || !isObject(yours) || !isObject(was)) return {};
  const both = Object.keys(current).filter((field) => Object.hasOwn(yours, field));
  return Object.fromEntries(
    both.map((field) => [field, { current: current[field], yours: yours[field], was: was[field] }]),
  );
}

function saysOf(body: Json | undefined): { says?: string } {
  const says = isObject(body?.error) ? body.error.message : undefined;
  return typeof says === 'string' ? { says } : {};
}

function waitOf(headers: Headers): { waitMs?: number } {
  const seconds = Number(headers.get('Retry-After'));
  return Number.isFinite(seconds) && seconds > 0 ? { waitMs: seconds * 1000 } : {};
}

async function json(response: Response): Promise<Json | undefined> {
  try {
    return (await response.json()) as Json;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
