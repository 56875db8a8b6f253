import { type RefObject, useEffect } from 'react';

/** A form that takes more of the screen than this is scrolled by whoever writes in it. */
const mostOfScreen = 0.7;

/** On a phone, keeps the whole of a form in sight while somebody writes in it: it grows, and the keyboard comes. */
export function useInSight(on: boolean, inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const form = inside.current?.closest('form');
    if (!on || !form || !matchMedia('(pointer: coarse)').matches) return;
    const show = () => {
      if (!form.contains(document.activeElement) || form.offsetHeight > innerHeight * mostOfScreen) return;
      form.scrollIntoView({ block: 'nearest' });
    };
    const watch = new ResizeObserver(show);
    watch.observe(form);
    visualViewport?.addEventListener('resize', show);
    return () => {
      watch.disconnect();
      visualViewport?.removeEventListener('resize', show);
    };
  }, [on, inside]);
}
