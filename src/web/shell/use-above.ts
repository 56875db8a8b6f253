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
    let known = bar.offsetHeight;
    const tell = () => {
      const height = bar.offsetHeight;
      root.setProperty('--above', `${height}px`);
      if (height !== known && !(anchors && scrollY > 0)) scrollBy({ top: height - known, behavior: 'instant' });
      known = height;
    };
    const watch = new ResizeObserver(tell);
    watch.observe(bar);
    tell();
    return () => {
      watch.disconnect();
      root.removeProperty('--above');
    };
  }, [box]);
}
