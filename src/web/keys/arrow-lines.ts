import type { KeyboardEvent } from 'react';

/**
 * The arrows go from line to line of the list around the focus, Home and End to its ends: the `onKeyDown` of what
 * scrolls it, given what takes the focus in a line. Lines come into the page as they come into sight.
 */
export function arrowLines(taker: string): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const { currentTarget: list, target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches(taker)) return;
    const all = () => [...list.querySelectorAll<HTMLElement>(taker)];
    const show = (line: HTMLElement | undefined) => {
      line?.focus({ preventScroll: true });
      line?.scrollIntoView({ block: 'nearest' });
    };
    if (key === 'ArrowDown' || key === 'ArrowUp') show(all()[all().indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]);
    else if (key === 'Home' || key === 'End') {
      list.scrollTop = key === 'Home' ? 0 : list.scrollHeight;
      // Once the lines at that end are drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => show(key === 'Home' ? all()[0] : all().at(-1))));
    } else return;
    event.preventDefault();
  };
}
