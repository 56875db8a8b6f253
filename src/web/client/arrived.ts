import type { Kind } from '#domain/records';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';

const longestMs = 3_000;

/** Waits until a record that was just made has come by the live stream, but not for ever. */
export function arrived(store: Store, timers: Timers, kind: Kind, id: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.row(kind, id) === undefined) return;
      end();
    };
    const stop = store.watchRow(kind, id, look);
    const calm = timers.after(longestMs, () => end());
    const end = () => {
      stop();
      calm();
      resolve();
    };
    look();
  });
}
