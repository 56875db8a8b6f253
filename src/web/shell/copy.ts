import { showToast } from './toast-list.ts';

/** Puts a text on the clipboard and says so. */
export async function copy(text: string): Promise<void> {
  // A page that came without encryption has no clipboard of its own: there the browser copies what is selected.
  const done = navigator.clipboard ? await navigator.clipboard.writeText(text).then(yes, no) : copySelected(text);
  showToast(done ? `Copied ${text}` : `The browser did not let it be copied: ${text}`);
}

const yes = () => true;
const no = () => false;

function copySelected(text: string): boolean {
  const { activeElement } = document;
  const box = document.createElement('textarea');
  box.value = text;
  document.body.append(box);
  box.select();
  const done = document.execCommand('copy');
  box.remove();
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  return done;
}
