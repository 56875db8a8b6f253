import { Client, type RunOptions } from '#src/web/client/client';
import type { Keeping } from '#src/web/client/outbox';
import { Store } from '#src/web/client/store';
import { Clock } from './clock.ts';

type Sent = { url: string; headers: Record<string, string>; body: unknown; signal: AbortSignal | null | undefined };
type Reply = Response | 'cut' | 'silence';
type AnyShapes = {
  commands: Record<string, { input: unknown; output: unknown }>;
  queries: Record<string, { input: unknown; output: unknown }>;
};

/** The story that the store holds. */
export const story = { id: 's1', version: 3, productId: 'p1', title: 'Old title' };

/** A client over a small store of one story, whose requests get these replies one after another. */
export function setUp(replies: Reply[], keeping?: Keeping, isKeptOffline?: (name: string) => boolean) {
  const clock = new Clock();
  const store = new Store();
  const loading = store.load(null);
  loading.line({ kind: 'story', rows: [{ ...story }] });
  loading.line({ end: true, seq: 5, counts: { story: 1 } });
  loading.end();
  const sent: Sent[] = [];
  const fetch = (url: string, init: RequestInit = {}): Promise<Response> => {
    sent.push({
      url,
      headers: init.headers as Record<string, string>,
      body: init.body && JSON.parse(String(init.body)),
      signal: init.signal,
    });
    const reply = replies.shift() ?? 'cut';
    if (reply === 'cut') return Promise.reject(new TypeError('network'));
    if (reply !== 'silence') return Promise.resolve(reply);
    return new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
  };
  let ids = 0;
  const client = new Client<AnyShapes>({
    fetch,
    workspace: 'w1',
    store,
    newId: () => `id${++ids}`,
    timers: clock,
    ...(keeping ? { keeping } : {}),
    ...(isKeptOffline ? { isKeptOffline } : {}),
  });
  const retitle = (title: string, options: RunOptions = {}) =>
    client.run(
      'story.edit',
      { id: 's1', title, was: { title: 'Old title' } },
      { guess: { kind: 'story', id: 's1', fields: { title } }, ...options },
    );
  return { clock, store, client, sent, retitle, title: () => store.row('story', 's1')?.title };
}

/** The answer to a command that was done. */
export const done = (seq: number) =>
  Response.json({ ok: true }, { headers: { 'X-Command': 'id1', 'X-Seq': String(seq), 'X-Undo': 'fields' } });
/** The answer to a command that was refused. */
export const refusal = (status: number, error: object) => Response.json({ error }, { status });
