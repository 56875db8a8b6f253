import type { LiveEvent } from '#domain/change';

type Heard = LiveEvent & { id: string | null };

/** A reader of the live stream, as a browser is one. */
export type LiveReader = {
  events: Heard[];
  lastId: () => string | null;
  /** The first event, of those that came or will come, that this accepts. */
  until: (accepts: (event: Heard, all: readonly Heard[]) => boolean, ms?: number) => Promise<Heard>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  close: () => void;
};

/** Opens `/api/live`; rejects with the status where it is refused. */
export async function readLive(address: string, headers: Record<string, string>): Promise<LiveReader> {
  const abort = new AbortController();
  const response = await fetch(address, { headers: { accept: 'text/event-stream', ...headers }, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const events: Heard[] = [];
  const waiting = new Set<() => void>();
  const ended = take(response.body).catch(() => undefined);

  async function take(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const lines = block.split('\n');
        const data = lines.find((line) => line.startsWith('data: '))?.slice(6);
        if (data)
          events.push({
            ...(JSON.parse(data) as LiveEvent),
            id: lines.find((line) => line.startsWith('id: '))?.slice(4) ?? null,
          });
      }
      for (const look of [...waiting]) look();
    }
  }

  function until(accepts: (event: Heard, all: readonly Heard[]) => boolean, ms = 25_000): Promise<Heard> {
    const { promise, resolve, reject } = Promise.withResolvers<Heard>();
    const look = () => {
      const found = events.find((event) => accepts(event, events));
      if (found) resolve(found);
    };
    const deadline = setTimeout(
      () => reject(new Error(`It did not come within ${ms} ms; what came: ${JSON.stringify(events).slice(0, 2000)}`)),
      ms,
    );
    waiting.add(look);
    look();
    return promise.finally(() => {
      waiting.delete(look);
      clearTimeout(deadline);
    });
  }

  return {
    events,
    until,
    ended,
    lastId: () => events.findLast((event) => event.id !== null)?.id ?? null,
    close: () => abort.abort(),
  };
}

/** The changes that came so far, in order. */
export function changesOf(events: readonly LiveEvent[]) {
  return events.flatMap((event) => (event.event === 'changes' ? event.changes : []));
}

/** The highest sequence that was told. */
export function upTo(events: readonly LiveEvent[]): number {
  return Math.max(0, ...events.map((event) => ('upTo' in event ? event.upTo : 0)));
}
