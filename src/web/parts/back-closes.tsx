import { useEffect, useRef } from 'react';
import { useRootMark } from '../shell/use-root-mark.ts';

/** The browser's watcher for requests to close: the way back of a phone, above all. Not every browser has it. */
interface Watcher {
  onclose: (() => void) | null;
  destroy: () => void;
}
declare global {
  var CloseWatcher: (new () => Watcher) | undefined;
}

/** Put into what covers a screen, of which the styles are told: a phone's way back closes that, as Esc does, and leaves the page where it is. */
export function BackCloses() {
  const place = useRef<HTMLSpanElement>(null);
  useRootMark('data-sheet');
  useEffect(() => {
    const Watch = globalThis.CloseWatcher;
    // With a keyboard Esc would be told twice.
    if (!Watch || !matchMedia('(pointer: coarse)').matches) return;
    let watcher: Watcher | undefined;
    const watch = () => {
      watcher = new Watch();
      watcher.onclose = () => {
        // What an Esc has closed already is only still fading.
        if (place.current?.closest('[data-closed]')) return;
        place.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
        // What asks before it closes stays, and is asked again.
        if (place.current) watch();
      };
    };
    watch();
    return () => watcher?.destroy();
  }, []);
  return <span ref={place} hidden />;
}
