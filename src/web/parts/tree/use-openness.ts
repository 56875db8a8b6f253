import { useCallback, useMemo, useState } from 'react';
import { kept } from '../../shell/kept.ts';
import { type Openness, printOpenness, readOpenness, withOpen } from './openness.ts';

interface Opening {
  openness: Openness;
  /** Opens or closes rows, each on the level it stands on; level 0 where it is open unless somebody closes it. */
  open: (rows: readonly { id: string; level: number }[], open: boolean) => void;
  /** Opens every row down to a level, and closes the others. */
  openTo: (depth: number) => void;
}

/** Which rows of a tree are open, kept on this device; while only a part is seen (`part`), that is not kept. */
export function useOpenness(place: string, usual: number, part: string): Opening {
  const store = useMemo(() => kept(place), [place]);
  const [whole, setWhole] = useState(() => readOpenness(store.read(), usual));
  const [partly, setPartly] = useState({ part: '', openness: { depth: usual, except: none } });
  const openness = part === '' ? whole : partly.part === part ? partly.openness : { depth: usual, except: none };
  const set = useCallback(
    (next: (now: Openness) => Openness) => {
      if (part !== '')
        return setPartly((now) => ({
          part,
          openness: next(now.part === part ? now.openness : { depth: usual, except: none }),
        }));
      setWhole((now) => {
        const then = next(now);
        store.write(printOpenness(then));
        return then;
      });
    },
    [part, store, usual],
  );
  return {
    openness,
    open: useCallback((rows, open) => set((now) => withOpen(now, rows, open)), [set]),
    openTo: useCallback((depth) => set(() => ({ depth, except: none })), [set]),
  };
}

const none: ReadonlySet<string> = new Set();
