import { useSyncExternalStore } from 'react';

/** A list with a find bar of its own. */
export interface SearchedList {
  /** What stands on the page for the list. */
  element: () => HTMLElement | null;
  /** Opens its bar, or goes to it where it is open. */
  open: () => void;
}

const lists = new Set<SearchedList>();
const followers = new Set<() => void>();
/** What floats above the lists: while the focus is there no list is meant. */
const floating = '[role=dialog],[role=alertdialog],[role=menu]';

/** Says that a list can be searched while it is on the page; the call it returns ends that. */
export function addSearched(list: SearchedList): () => void {
  lists.add(list);
  for (const follower of followers) follower();
  return () => {
    lists.delete(list);
    for (const follower of followers) follower();
  };
}

/** Whether there is a list on the page that can be searched. */
export function useIsSearched(): boolean {
  return useSyncExternalStore(follow, () => lists.size > 0);
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}

/** The list that Ctrl F means: the one with the focus in or beside it, else the first; none while its bar has the focus. */
export function searchedHere(): SearchedList | undefined {
  const at = document.activeElement;
  if (at?.closest(`.find, ${floating}`)) return undefined;
  return listNear(at);
}

/** Opens the find bar of the list that is meant, from a menu: the focus may still be in it. */
export function openFind(): void {
  // Once the menu has given the focus back.
  setTimeout(() => listNear(document.activeElement)?.open());
}

function listNear(at: Element | null): SearchedList | undefined {
  const on = [...lists].filter((list) => list.element()?.checkVisibility());
  const near = on.find((list) => at && list.element()?.contains(at));
  if (near) return near;
  return on.sort((a, b) => {
    const [one, other] = [a.element(), b.element()];
    const follows = one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    return follows ? -1 : 1;
  })[0];
}
