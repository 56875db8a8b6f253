/**
 * Brings the whole of what the focus came to into view. The browser leaves be what is half under a bar or beyond an edge;
 * a grid scrolls by itself.
 */
export function keepFocusInView(): () => void {
  const focused = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.tabIndex < 0 || target.closest('[role=grid]')) return;
    const { width, height } = target.getBoundingClientRect();
    if (!target.matches(':focus-visible') || width > innerWidth || height > innerHeight / 2) return;
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  document.addEventListener('focusin', focused);
  return () => document.removeEventListener('focusin', focused);
}
