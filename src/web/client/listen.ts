import type { LiveEvent } from '#domain/change';
import type { Hearing, Listen } from './link.ts';
import { chunksOf } from './read-lines.ts';
import { type Door, headersOf } from './sender.ts';
import { sseReader } from './sse.ts';

/** How long the server may hold a poll open, in seconds. */
const pollSeconds = 25;

/**
 * Listens to server-sent events by `fetch`, not `EventSource`: that hides heartbeats and statuses, so neither a dead
 * stream nor an ended session could be told from a quiet one, and it comes back with the sequence it began with.
 */
export function streamFrom(door: Door): Listen {
  return (from, _patient, hearing) =>
    request(door, liveUrl(door, from), 'text/event-stream', hearing, async (response) => {
      if (!response.body) return;
      const decoder = new TextDecoder();
      const read = sseReader(({ event, id, data }) => hearing.event(eventOf(event, id, data)));
      for await (const chunk of chunksOf(response.body)) {
        hearing.alive();
        read(decoder.decode(chunk, { stream: true }));
      }
    });
}

/** Listens by asking, for networks that hold streams back. */
export function pollFrom(door: Door): Listen {
  return (from, patient, hearing) =>
    request(
      door,
      `${liveUrl(door, from)}&wait=${patient ? pollSeconds : 0}`,
      'application/json',
      hearing,
      async (response) => {
        const { events, upTo } = (await response.json()) as { events: LiveEvent[]; upTo: number };
        hearing.alive();
        for (const event of events) hearing.event(event);
        hearing.event({ event: 'changes', upTo, changes: [] });
      },
    );
}

function request(
  door: Door,
  url: string,
  accept: string,
  hearing: Hearing,
  read: (response: Response) => Promise<void>,
): () => void {
  const stop = new AbortController();
  const hear = async (): Promise<number | undefined> => {
    const response = await door.fetch(url, {
      headers: { ...headersOf(door), Accept: accept },
      cache: 'no-store',
      signal: stop.signal,
    });
    if (!response.ok) return response.status;
    hearing.opened();
    await read(response);
    return undefined;
  };
  hear().then(hearing.over, () => hearing.over(undefined));
  return () => stop.abort();
}

function liveUrl(door: Door, from: number): string {
  return `${door.base}/api/live?from=${from}&workspace=${encodeURIComponent(door.workspace)}`;
}

function eventOf(event: string, id: string, data: string): LiveEvent {
  const said = JSON.parse(data) as Record<string, unknown>;
  return { ...(id === '' ? {} : { upTo: Number(id) }), ...said, event } as LiveEvent;
}
