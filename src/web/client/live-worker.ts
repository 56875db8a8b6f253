import { type FromHub, Hub, type ToHub } from './hub.ts';
import { randomId } from './ids.ts';
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

/** Free only once this worker has ended, which nothing else tells the pages; there are no locks on plain HTTP. */
const lock = `throughline.live.${randomId((bytes) => crypto.getRandomValues(bytes))}`;
const holds = new Promise<boolean>((told) => {
  if (!navigator.locks) return told(false);
  void navigator.locks.request(lock, () => {
    told(true);
    return new Promise(() => {});
  });
});

addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  const tell = (message: FromHub) => port.postMessage(message);
  const hear = hub.join(tell);
  port.onmessage = ({ data }: MessageEvent<ToHub>) => {
    hear(data);
    if (data.say === 'hello') void holds.then((held) => held && tell({ say: 'lives', lock }));
  };
});
