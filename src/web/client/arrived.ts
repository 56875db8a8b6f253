import type { Kind } from '#domain/records';
import type { Store } from './store.ts';
import type { Timers } from './timers.ts';

const longestMs = 3_000;

/** Waits until a record that was just made has come by the live stream, but not for ever. */
export const arrived = (store: Store, timers: Timers, kind: Kind, id: string): Promise<void> =>
  until(store, timers, kind, id, true);

/** Waits until a record that was just removed has gone by the live stream, but not for ever. */
export const departed = (store: Store, timers: Timers, kind: Kind, id: string): Promise<void> =>
  until(store, timers, kind, id, false);

function until(store: Store, timers: Timers, kind: Kind, id: string, there: boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if ((store.row(kind, id) !== undefined) !== there) return;
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
