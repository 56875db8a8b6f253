import { Hub, type ToHub } from './hub.ts';
import { pollFrom, streamFrom } from './listen.ts';
import { realTimers } from './timers.ts';

/** Runs the hub in a shared worker: all tabs of a browser share one connection. */
const hub = new Hub({
  timers: realTimers,
  linkParts: (workspace) => {
    const door = { fetch: (url: string, init?: RequestInit) => fetch(url, init), workspace, base: '' };
    return { stream: streamFrom(door), poll: pollFrom(door) };
  },
});

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  const hear = hub.join((message) => port.postMessage(message));
  port.onmessage = ({ data }: MessageEvent<ToHub>) => hear(data);
});
