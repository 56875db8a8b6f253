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

/** Joins the live stream: through the worker that all tabs share, or where there is none by a stream of this tab's own. */
export function joinLive(parts: LiveParts): Live {
  let live: Live | undefined;
  const alone = () => {
    live?.close();
    live = ownStream(parts);
  };
  live = sharedStream(parts, alone) ?? ownStream(parts);
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

function sharedStream({ door, from, event, state }: LiveParts, failed: () => void): Live | undefined {
  const worker = sharedWorker();
  if (!worker) return undefined;
  const { port } = worker;
  const say = (message: ToHub) => port.postMessage(message);
  const hello = () => say({ say: 'hello', workspace: door.workspace, from: from() });
  const goodbye = () => say({ say: 'bye' });
  const back = ({ persisted }: PageTransitionEvent) => persisted && hello();
  const close = () => {
    cancel();
    removeEventListener('pagehide', goodbye);
    removeEventListener('pageshow', back);
    goodbye();
    port.close();
  };
  const cancel = realTimers.after(workerPatienceMs, failed);
  worker.onerror = failed;
  port.onmessage = ({ data }: MessageEvent<FromHub>) => {
    cancel();
    if (data.say === 'event') event(data.event);
    else if (data.say === 'state') state(data.state);
    else say({ say: 'here' });
  };
  addEventListener('pagehide', goodbye);
  addEventListener('pageshow', back);
  hello();
  return { wake: () => say({ say: 'wake' }), close };
}

function sharedWorker(): SharedWorker | undefined {
  if (typeof SharedWorker === 'undefined') return undefined;
  try {
    return new SharedWorker(new URL('./live-worker.ts', import.meta.url), { type: 'module', name: 'throughline' });
  } catch {
    return undefined;
  }
}
