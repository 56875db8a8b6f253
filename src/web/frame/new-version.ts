import { useEffect, useRef, useState } from 'react';
import type { Connection } from '../client/workspace-client.ts';

const scriptOf = (page: string) => /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];

/** Whether the server serves newer pages than this one; looked at whenever the connection comes back. */
export function useNewVersion(state: Connection['state']): boolean {
  const [newer, setNewer] = useState(false);
  const was = useRef<Connection['state']>(undefined);
  useEffect(() => {
    const back = state === 'live' && was.current !== undefined && was.current !== 'reading';
    if (state !== 'reading' || was.current === undefined) was.current = state;
    if (!back) return;
    const stop = new AbortController();
    fetch('/', { headers: { Accept: 'text/html' }, signal: stop.signal })
      .then((response) => response.text())
      .then((page) => {
        const script = scriptOf(page);
        if (script && !document.querySelector(`script[src="${script}"]`)) setNewer(true);
      })
      // Away again, or called off: the next time it comes back it is looked at again.
      .catch(() => undefined);
    return () => stop.abort();
  }, [state]);
  return newer;
}
