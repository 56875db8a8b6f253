import { describeKind, kindNames } from '#domain/records';
import { Link } from '#src/web/client/link';
import { pollFrom, streamFrom } from '#src/web/client/listen';
import { Snapshots } from '#src/web/client/snapshots';
import { Store } from '#src/web/client/store';
import { realTimers } from '#src/web/client/timers';

/** The store of one browser, fed by one process. */
export type JoinedStore = { store: Store; close: () => void };

/** Reads the snapshot of a process and follows its live stream, as a browser does. */
export async function joinStore(base: string, workspace: string, key: string): Promise<JoinedStore> {
  const send = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${key}` } });
  const door = { fetch: send, workspace, base };
  const store = new Store();
  const { promise: ready, resolve } = Promise.withResolvers<string>();
  const snapshots = new Snapshots(door, store, realTimers, resolve);
  snapshots.read();
  const readiness = await ready;
  if (readiness !== 'ready') throw new Error(`The snapshot is ${readiness}.`);
  const link = new Link({
    from: store.upTo,
    stream: streamFrom(door),
    poll: pollFrom(door),
    event: (event) => store.apply(event),
    state: () => undefined,
    timers: realTimers,
  });
  link.start();
  const close = () => {
    link.close();
    snapshots.close();
  };
  return { store, close };
}

/** Everything a store shows, as text that can be compared. */
export function shownIn(store: Store): string[] {
  return kindNames
    .filter((kind) => describeKind(kind)?.held)
    .flatMap((kind) => [...store.all(kind)].map((row) => `${kind} ${JSON.stringify(Object.entries(row).sort())}`))
    .sort();
}
