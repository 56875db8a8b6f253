import { useEffect, useRef, useState } from 'react';

/** The address follows once J or K has come to rest: browsers let it change only so often. */
const restMs = 150;

/** What is read, by its short id: it is another at once, and the address follows. */
export function useReadNow(
  told: string | undefined,
  tell: (short: string | undefined) => void,
): [string | undefined, (short: string | undefined) => void] {
  const [ahead, setAhead] = useState<{ short: string | undefined }>();
  const timer = useRef<number>(undefined);
  useEffect(() => setAhead((now) => (now?.short === told ? undefined : now)), [told]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const go = (short: string | undefined) => {
    clearTimeout(timer.current);
    setAhead(short === told ? undefined : { short });
    if (short !== told) timer.current = window.setTimeout(() => tell(short), restMs);
  };
  return [ahead ? ahead.short : told, go];
}
