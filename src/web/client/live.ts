import type { LiveEvent } from '#domain/change';
import type { FromHub, ToHub } from './hub.ts';
import { Link, type LinkState } from './link.ts';
import { pollFrom, streamFrom } from './listen.ts';
import type { Door } from './sender.ts';
import { realTimers } from './timers.ts';

/** The page's end of the live stream. */
export type Live = { wake: () => void; close: () => void };
export type LiveParts = {
  door: Door;
  from: () => number;
  event: (event: LiveEvent) => void;
  state: (state: LinkState) => void;
};

/** A shared worker that has said nothing for so long does not run here. */
const workerPatienceMs = 4_000;
/** One that runs asks for a sign of life oftener than this: a silent one has ended. */
const workerSilenceMs = 90_000;

/** Joins the live stream: through the worker that all tabs share, or where there is none by a stream of this tab's own. */
export function joinLive(parts: LiveParts): Live {
  let live: Live | undefined;
  const alone = () => {
    live?.close();
    live = ownStream(parts);
  };
  const join = () => {
    live?.close();
    live = sharedStream(parts, { none: alone, ended: join }) ?? ownStream(parts);
  };
  join();
  const wake = () => live?.wake();
  const wakeIfSeen = () => document.visibilityState === 'visible' && wake();
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wakeIfSeen);
  return {
    wake,
    close: () => {
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wakeIfSeen);
      live?.close();
    },
  };
}

function ownStream({ door, from, event, state }: LiveParts): Live {
  const link = new Link({
    from: from(),
    stream: streamFrom(door),
    poll: pollFrom(door),
    event,
    state,
    timers: realTimers,
  });
  link.start();
  return { wake: () => link.wake(), close: () => link.close() };
}

/** What is called where no worker runs, and where the one that ran has ended. */
type Fails = { none: () => void; ended: () => void };

function sharedStream({ door, from, event, state }: LiveParts, { none, ended }: Fails): Live | undefined {
  const worker = sharedWorker();
  if (!worker) return undefined;
  const { port } = worker;
  const say = (message: ToHub) => port.postMessage(message);
  const hello = () => say({ say: 'hello', workspace: door.workspace, from: from() });
  let forget = () => {};
  const goodbye = () => {
    forget();
    say({ say: 'bye' });
  };
  const back = ({ persisted }: PageTransitionEvent) => persisted && hello();
  const close = () => {
    cancel();
    removeEventListener('pagehide', goodbye);
    removeEventListener('pageshow', back);
    goodbye();
    port.close();
  };
  let cancel = realTimers.after(workerPatienceMs, none);
  worker.onerror = none;
  port.onmessage = ({ data }: MessageEvent<FromHub>) => {
    cancel();
    cancel = realTimers.after(workerSilenceMs, ended);
    if (data.say === 'event') event(data.event);
    else if (data.say === 'state') state(data.state);
    else if (data.say === 'lives') forget = watchEnd(data.lock, ended);
    else say({ say: 'here' });
  };
  addEventListener('pagehide', goodbye);
  addEventListener('pageshow', back);
  hello();
  return { wake: () => say({ say: 'wake' }), close };
}

/** Calls back once whoever holds a lock has ended; the call it returns ends the wait. */
function watchEnd(lock: string, ended: () => void): () => void {
  const waits = new AbortController();
  navigator.locks.request(lock, { mode: 'shared', signal: waits.signal }, ended).catch(() => {});
  return () => waits.abort();
}

function sharedWorker(): SharedWorker | undefined {
  if (typeof SharedWorker === 'undefined') return undefined;
  try {
    return new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'throughline' });
  } catch {
    return undefined;
  }
}
