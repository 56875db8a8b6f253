import { openKept } from './kept-commands.ts';
import { joinNeighbours, pageWord } from './neighbours.ts';
import type { Keeping, Kept } from './outbox.ts';
import { realTimers } from './timers.ts';

/** The commands of one member that outlive this page, and those of pages that are gone. */
export type Own = Keeping & {
  /** Goes on with what this page had kept before it was loaded anew; then with what other pages left behind. */
  begin: () => Promise<void>;
  /** Takes over what pages kept that are gone by now. */
  adopt: () => Promise<void>;
  close: () => void;
};

/** Opens what a member has typed on this device; `restore` is given each command that is to go on here. */
export function openOwn(workspace: string, member: string, newId: () => string, restore: (kept: Kept) => void): Own {
  const page = pageWord(sessionStorage, newId);
  const kept = openKept(workspace, member, page);
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`throughline ${workspace} ${member}`);
  const neighbours = joinNeighbours(page, channel, (ms, call) => void realTimers.after(ms, call));
  let closed = false;
  const adopt = async () => {
    const living = await neighbours.living();
    if (closed) return;
    for (const command of await kept.orphans(living)) restore(command);
  };
  return {
    put: kept.put,
    remove: kept.remove,
    begin: async () => {
      for (const command of await kept.own()) restore(command);
      void adopt();
    },
    adopt,
    close: () => {
      closed = true;
      neighbours.close();
    },
  };
}
