import { useSyncExternalStore } from 'react';

/** What could not be kept in the browser, for as long as the page is open. */
const held = new Map<string, string>();

/** Something small kept in this browser; where nothing can be kept it lasts as long as the page. */
export function kept(place: string) {
  return {
    read(): string | undefined {
      try {
        return localStorage.getItem(place) ?? held.get(place);
      } catch {
        return held.get(place);
      }
    },
    write(value: string): void {
      try {
        localStorage.setItem(place, value);
        held.delete(place);
      } catch {
        // Private windows refuse, and full ones.
        held.set(place, value);
      }
    },
    forget(): void {
      held.delete(place);
      try {
        localStorage.removeItem(place);
      } catch {
        // There is nothing in it, then.
      }
    },
  };
}

/** Made once for each query, so that a drawing asks and follows nothing anew. */
const queries = new Map<string, { is: () => boolean; follow: (changed: () => void) => () => void }>();

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const { is, follow } = queries.get(query) ?? queryOf(query);
  return useSyncExternalStore(follow, is);
}

function queryOf(query: string) {
  const list = matchMedia(query);
  const made = {
    is: () => list.matches,
    follow: (changed: () => void) => {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
  };
  queries.set(query, made);
  return made;
}
