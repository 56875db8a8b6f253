import { useEffect, useRef, useState } from 'react';

/** The address follows once J or K has come to rest: browsers let it change only so often. */
const restMs = 150;

/** What is read, by its short id: it is another at once, and the address follows. */
export interface ReadNow {
  short: string | undefined;
  go: (short: string | undefined) => void;
  /** Opens it as a page of its own, from which Back leads to the list. */
  open: (short: string) => void;
  /** Back to the list, by the history where that was opened from it. */
  close: () => void;
}

/** Keeps what is read ahead of the address, which `tell` writes. */
export function useReadNow(
  told: string | undefined,
  tell: (short: string | undefined, how: { push: boolean }) => void,
): ReadNow {
  const [ahead, setAhead] = useState<{ short: string | undefined }>();
  const timer = useRef<number>(undefined);
  const isOpened = useRef(false);
  useEffect(() => {
    setAhead((now) => (now?.short === told ? undefined : now));
    if (told === undefined) isOpened.current = false;
  }, [told]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (short: string | undefined) => {
    clearTimeout(timer.current);
    setAhead(short === told ? undefined : { short });
    return short !== told;
  };
  const go = (short: string | undefined) => {
    if (show(short)) timer.current = window.setTimeout(() => tell(short, { push: false }), restMs);
  };
  return {
    short: ahead ? ahead.short : told,
    go,
    open: (short) => {
      if (!show(short)) return;
      isOpened.current = true;
      tell(short, { push: true });
    },
    close: () => {
      if (!show(undefined)) return;
      if (isOpened.current) history.back();
      else tell(undefined, { push: false });
      isOpened.current = false;
    },
  };
}
