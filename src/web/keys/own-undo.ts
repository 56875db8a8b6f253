/** What the person writes in at this moment, from the first letter until it is left or sent. */
let written: Element | undefined;

/** Watches what is written in; the call it returns ends that. */
export function watchWritten(): () => void {
  const writes = ({ target }: Event) => {
    if (target instanceof Element) written = target;
  };
  const ends = () => {
    written = undefined;
  };
  const sends = ({ key, metaKey, ctrlKey }: KeyboardEvent) => {
    if (key === 'Enter' && (metaKey || ctrlKey)) ends();
  };
  document.addEventListener('input', writes);
  document.addEventListener('focusout', ends);
  document.addEventListener('submit', ends);
  window.addEventListener('keydown', sends);
  return () => {
    document.removeEventListener('input', writes);
    document.removeEventListener('focusout', ends);
    document.removeEventListener('submit', ends);
    window.removeEventListener('keydown', sends);
  };
}

/** Whether ⌘Z belongs to where it is pressed: to a field that was written in, and to all that floats above the page. */
export function undoesItself(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('[role=dialog],[role=alertdialog],[role=menu],[role=listbox]')) return true;
  return target === written && target.matches('input,textarea');
}
