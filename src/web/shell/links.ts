let go: (href: string) => void = (href) => location.assign(href);

/** Goes to a place of the app as a link does. */
export function goTo(href: string): void {
  go(href);
}

/**
 * Lets every plain `<a href="/…">` change the screen without reading the page anew, so that a part needs to know
 * nothing of the router. Clicks that ask for a new tab, downloads, other sites and `data-reload` stay the browser's.
 */
export function handleLinks(push: (href: string) => void): () => void {
  go = push;
  const clicked = (event: MouseEvent) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.dataset.reload !== undefined) return;
    if (link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
    if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
    event.preventDefault();
    push(link.pathname + link.search + link.hash);
  };
  document.addEventListener('click', clicked);
  return () => document.removeEventListener('click', clicked);
}
