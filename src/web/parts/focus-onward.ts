import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a box that can go away while it has the focus: the focus then goes to the next box that matches `like`, or the one
 * before, or the heading of the page.
 */
export function useFocusOnward<E extends HTMLElement>(like: string): RefObject<E | null> {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const all = [...document.querySelectorAll<HTMLElement>(like)];
      const at = all.indexOf(element);
      const nearest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
      setTimeout(() => {
        if (document.activeElement && document.activeElement !== document.body) return;
        const next = nearest.find(({ isConnected }) => isConnected);
        const way = next?.querySelector<HTMLElement>('button') ?? next?.querySelector<HTMLElement>('a[href]');
        (way ?? heading())?.focus();
      });
    };
  }, [like]);
  return box;
}

function heading(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1');
  if (title) title.tabIndex = -1;
  return title;
}
