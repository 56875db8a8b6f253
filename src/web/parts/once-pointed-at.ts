/**
 * Begins what only a pointer has use for once one comes over the element, or at once where a finger may come down without
 * warning: what is told to a hundred rows that nobody points at has the browser compute the styles of each anew. The call
 * it returns ends it.
 */
export function oncePointedAt(element: HTMLElement, begin: () => () => void): () => void {
  let stop: (() => void) | undefined;
  const start = () => {
    stop ??= begin();
  };
  if (element.matches(':hover') || matchMedia('(any-pointer: coarse)').matches) start();
  else element.addEventListener('pointerenter', start, { once: true });
  return () => {
    element.removeEventListener('pointerenter', start);
    stop?.();
  };
}
