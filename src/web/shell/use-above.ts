import { type RefObject, useLayoutEffect } from 'react';

/** Tells the styles how high a bar above everything is: what sticks to the top stands below it. */
export function useAbove(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const bar = box.current;
    if (!bar) return;
    const root = document.documentElement.style;
    const tell = () => root.setProperty('--above', `${bar.offsetHeight}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(bar);
    tell();
    return () => {
      watch.disconnect();
      root.removeProperty('--above');
    };
  }, [box]);
}
