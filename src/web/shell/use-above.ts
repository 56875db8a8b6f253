import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells the styles how high a bar above everything is: what sticks to the top stands below it. Where the page scrolls as a
 * whole, what is under a finger stays there when the bar comes and goes.
 */
export function useAbove(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const bar = box.current;
    if (!bar) return;
    const root = document.documentElement.style;
    // Once the page is scrolled at all, most browsers keep what is seen in its place by themselves.
    const anchors = CSS.supports('overflow-anchor', 'auto');
    let known: number | undefined;
    // Told before the frame is painted, once the page is laid out anyway; the styles of the whole page hang on it.
    const watch = new ResizeObserver(() => {
      const [before = 0, height] = [known, bar.offsetHeight];
      const isFirst = known === undefined;
      known = height;
      if (height === before) return;
      root.setProperty('--above', `${height}px`);
      if (!isFirst && !(anchors && scrollY > 0)) scrollBy({ top: height - before, behavior: 'instant' });
    });
    watch.observe(bar);
    return () => {
      watch.disconnect();
      root.removeProperty('--above');
    };
  }, [box]);
}
