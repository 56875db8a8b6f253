import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let isPrinting = false;
const followers = new Set<() => void>();

function follow(changed: () => void): () => void {
  if (followers.size === 0) {
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
  }
  followers.add(changed);
  return () => {
    followers.delete(changed);
    if (followers.size > 0) return;
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

// The browser takes the page as it stands when the event is over.
const begin = () => flushSync(() => turn(true));
const end = () => turn(false);

function turn(on: boolean): void {
  isPrinting = on;
  for (const follower of followers) follower();
}

/** True while the page is put on paper: what the screen draws only in part is then drawn whole. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => isPrinting);
}

/** Opens the browser’s own dialog for printing, once the menu or palette it was chosen in is gone. */
export function printPage(): void {
  setTimeout(() => window.print(), 100);
}
