import { showToast } from './toast-list.ts';

/** Puts a text on the clipboard and says so. */
export async function copy(text: string): Promise<void> {
  // Without encryption there is no clipboard, and a browser may refuse it: then what is selected is copied.
  const done = await (navigator.clipboard?.writeText(text).then(yes, no) ?? false);
  const copied = done || copySelected(text);
  showToast(copied ? `Copied ${text}` : `The browser did not let it be copied: ${text}`);
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
