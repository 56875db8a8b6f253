import { startTransition, useEffect, useRef, useState } from 'react';

/** The address follows once J or K has come to rest: browsers let it change only so often. */
const restMs = 150;

/** What stands beside a list, by a word of the address that follows the cursor while it goes; where it covers the list, Back leads to that. */
export function useOpened(
  word: string | undefined,
  covers: boolean,
  go: (word: string | undefined, how?: { push: boolean }) => void,
) {
  const [ahead, setAhead] = useState<string>();
  const timer = useRef<number>(undefined);
  const opened = ahead ?? word;
  useEffect(() => setAhead((now) => (now === word ? undefined : now)), [word]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isOver = useRef(false);
  useEffect(() => {
    if (!word) isOver.current = false;
  }, [word]);
  return {
    opened,
    /** Opens it, or nothing more. */
    open: (next: string | undefined) => {
      clearTimeout(timer.current);
      setAhead(undefined);
      if (next === undefined && isOver.current) return history.back();
      const push = covers && next !== undefined && opened === undefined;
      if (push) isOver.current = true;
      go(next, { push });
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
