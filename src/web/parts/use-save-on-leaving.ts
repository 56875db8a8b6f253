import { useEffect, useRef } from 'react';

/** Has a field save while its page is hidden, loaded anew or closed: the next pause in the typing would come too late. */
export function useSaveOnLeaving(save: () => void): void {
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const leave = () => latest.current();
    const hide = () => document.visibilityState === 'hidden' && leave();
    // A phone may end a page that it has hidden without another word.
    document.addEventListener('visibilitychange', hide);
    addEventListener('beforeunload', leave);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('beforeunload', leave);
      removeEventListener('pagehide', leave);
    };
  }, []);
}
