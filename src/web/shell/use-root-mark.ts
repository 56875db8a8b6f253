import { useLayoutEffect } from 'react';

const standing = new Map<string, number>();

/**
 * Tells the styles of the whole page, as an attribute of its root, that something stands on it. A rule that looked for it
 * by `:has()` would have the browser ask again, of the whole page, at whatever is put in or taken out anywhere.
 */
export function useRootMark(name: `data-${string}`, stands = true): void {
  useLayoutEffect(() => {
    if (!stands) return;
    count(name, 1);
    return () => count(name, -1);
  }, [name, stands]);
}

function count(name: string, more: 1 | -1): void {
  const now = (standing.get(name) ?? 0) + more;
  standing.set(name, now);
  document.documentElement.toggleAttribute(name, now > 0);
}
