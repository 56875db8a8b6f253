import { startTransition, useEffect, useRef, useState } from 'react';

/** The address follows once J or K has come to rest: browsers let it change only so often. */
const restMs = 150;

/** What stands beside a list, by a word of the address that follows the cursor while it goes. */
export function useOpened(word: string | undefined, go: (word: string | undefined) => void) {
  const [ahead, setAhead] = useState<string>();
  const timer = useRef<number>(undefined);
  const opened = ahead ?? word;
  useEffect(() => setAhead((now) => (now === word ? undefined : now)), [word]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    opened,
    /** Opens it, or nothing more. */
    open: (next: string | undefined) => {
      clearTimeout(timer.current);
      setAhead(undefined);
      go(next);
    },
    /** Goes along while something is open. */
    follow: (next: string) => {
      if (!opened || next === opened) return;
      clearTimeout(timer.current);
      startTransition(() => setAhead(next));
      timer.current = window.setTimeout(() => go(next), restMs);
    },
  };
}
